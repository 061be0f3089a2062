import { randomUUID } from 'node:crypto';
import type { Result } from '../../core/result.ts';
import { err, ok } from '../../core/result.ts';
import type { CallLog } from '../call-log.ts';
import { awsError, identityError, invalidToken, type AwsError } from '../failure.ts';
import type { FaultBoard } from '../faults.ts';
import { authenticate } from '../identity/authenticate.ts';
import type { Caller } from '../identity/caller.ts';
import { jsonAnswer, jsonError, readJson } from '../protocol/json.ts';
import { ec2Answer, ec2Error, queryAnswer, queryError, readQuery } from '../protocol/query.ts';
import { restAnswer, restError } from '../protocol/rest.ts';
import type { Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import { hasDataEvents } from '../cloudtrail/trails.ts';
import { answerS3 } from '../s3/answer.ts';
import { answerFederation, isFederation } from '../signin/federation.ts';
import { isS3, s3Request } from '../s3/request.ts';
import { s3Elements, trailName } from '../s3/trail-elements.ts';
import { S3_TOLERANCE_MS } from '../s3/s3-error.ts';
import type { RangeParts, Service } from '../service.ts';
import { SIGNING_TOLERANCE_MS } from '../signature/check.ts';
import { parseClaim } from '../signature/parse.ts';
import { GLOBAL_REGION } from '../trail/event.ts';
import { writeCall } from '../trail/write-call.ts';
import { writeSignIn } from '../trail/write-sign-in.ts';
import type { Incoming, Outgoing } from './incoming.ts';
import type { Reply } from './region-port.ts';
import { routeOf, type Route } from './route.ts';

export interface Answering extends RangeParts {
  readonly region: string;
  readonly streamEndpoint: () => string;
  readonly board: FaultBoard;
  readonly calls: CallLog;
  /** Waits wall milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
}

/** Answers one request of one Region, faults first, then as AWS would. */
export async function answerRequest(parts: Answering, request: Incoming): Promise<Reply> {
  const { board, region } = parts;
  if (board.faults.dark?.[region] !== undefined) return 'hold';
  if (isFederation(request)) return federated(parts, request);
  const store = isS3(request);
  const route = store ? undefined : routeOf(request);
  if (!route && !store) return withoutRoute(request);
  const action = route
    ? `${route.service.name}:${route.action}`
    : `s3:${s3Request(request).action}`;
  const delay = board.delayMs(region, action);
  if (delay > 0) await parts.sleep(delay);
  const requestId = randomUUID();
  const at = parts.clock.server();
  const { caller, errorCode, outgoing } = route
    ? routed(parts, request, route, requestId, at)
    : stored(parts, request, action, requestId, at);
  const lost = board.strikes('lost', region, action);
  parts.calls.add({
    at,
    region,
    action,
    requestId,
    answered: !lost,
    ...(caller ? { principal: caller.arn } : {}),
    ...(errorCode === undefined ? {} : { errorCode }),
  });
  return lost ? 'drop' : outgoing;
}

interface Answered {
  readonly caller?: Caller;
  readonly errorCode?: string;
  readonly outgoing: Outgoing;
}

function routed(
  parts: Answering,
  request: Incoming,
  route: Route,
  requestId: string,
  at: number,
): Answered {
  const { caller, region, asked, result } = carryOut(parts, request, route, requestId);
  const { service, action } = route;
  if (caller) {
    writeCall(parts.trail, {
      ...{ caller, region, asked, result, request, requestId, at },
      service: service.name,
      name: action,
      json: !('version' in service.protocol),
      data: hasDataEvents(parts, caller.account),
      random: parts.random,
    });
  }
  return {
    outgoing: written(route, result, requestId),
    ...(caller ? { caller } : {}),
    ...(result.ok ? {} : { errorCode: result.error.code }),
  };
}

/** The sign-in host speaks no protocol of the services: credentials come in the query, texts go back. */
async function federated(parts: Answering, request: Incoming): Promise<Reply> {
  const { board, region } = parts;
  const now = parts.clock.server();
  const signIn = answerFederation({ ...parts, now }, request);
  const { action, principal, errorCode, outgoing } = signIn;
  writeSignIn(parts, request, { ...signIn, region, at: now });
  const delay = board.delayMs(region, action);
  if (delay > 0) await parts.sleep(delay);
  const lost = board.strikes('lost', region, action);
  parts.calls.add({
    at: now,
    region,
    action,
    requestId: randomUUID(),
    answered: !lost,
    ...(principal === undefined ? {} : { principal }),
    ...(errorCode === undefined ? {} : { errorCode }),
  });
  return lost ? 'drop' : outgoing;
}

/** S3 has no action name in its requests and words of its own for every refusal. */
function stored(
  parts: Answering,
  request: Incoming,
  action: string,
  requestId: string,
  at: number,
): Answered {
  const { region } = parts;
  const now = parts.clock.server();
  const struck = struckError(parts, action);
  const asked = whoAsks(parts, request, 's3', [region], now);
  const who = struck ? err(struck) : asked;
  const { error, ...answer } = answerS3({ ...parts, now, requestId }, request, who);
  if (asked.ok) {
    writeCall(parts.trail, {
      ...{ caller: asked.value, region, request, requestId, at },
      service: 's3',
      name: trailName(s3Request(request).action),
      asked: s3Elements(request),
      result: error ? err(error) : ok({}),
      json: false,
      data: hasDataEvents(parts, asked.value.account),
      random: parts.random,
    });
  }
  return {
    ...answer,
    ...(error ? { errorCode: error.code } : {}),
    ...(asked.ok ? { caller: asked.value } : {}),
  };
}

function struckError({ board, region }: Answering, action: string): AwsError | undefined {
  if (board.strikes('throttled', region, action)) return THROTTLED;
  const planned = board.refusal(region, action);
  return planned && awsError(planned.code, planned.message ?? planned.code, planned.status);
}

function whoAsks(
  parts: Answering,
  request: Incoming,
  service: string,
  regions: readonly string[],
  now: number,
): Result<Caller, AwsError> {
  const gate = {
    directory: parts.directory,
    secrets: parts.secrets,
    sessions: () => parts.store.state.sessions,
    iam: () => parts.store.state.iam,
  };
  const toleranceMs = service === 's3' ? S3_TOLERANCE_MS : SIGNING_TOLERANCE_MS;
  return authenticate(gate, request, { service, regions, now, toleranceMs });
}

interface CarriedOut {
  readonly caller?: Caller;
  /** Where the call was for. */
  readonly region: string;
  readonly asked: Input;
  readonly result: Result<Structure, AwsError>;
}

function carryOut(
  parts: Answering,
  request: Incoming,
  { service, action, payload }: Route,
  requestId: string,
): CarriedOut {
  const { board } = parts;
  const now = parts.clock.server();
  const region = regionOf(parts, service, request);
  const read =
    'version' in service.protocol
      ? { ok: true as const, value: readQuery(payload) }
      : readJson(payload);
  const asked = read.ok ? read.value : {};
  const struck = struckError(parts, `${service.name}:${action}`);
  const who = whoAsks(parts, request, service.name, scopesOf(service, region), now);
  const known = who.ok ? { caller: who.value } : {};
  const answer = (result: CarriedOut['result']): CarriedOut => ({
    ...known,
    region,
    asked,
    result,
  });
  if (struck) return answer(err(struck));
  if (!who.ok) return answer(who);
  const caller = who.value;
  const closed = service.name === 'sts' && board.faults.stsDisabled?.includes(region) === true;
  if (closed) return answer(err(regionDisabled(caller.account)));
  const operation = Object.hasOwn(service.operations, action)
    ? service.operations[action]
    : undefined;
  if (!operation) return answer(err(unknownAction(service, action)));
  const refused = sessionFault(service, caller);
  if (refused) return answer(err(refused));
  if (!read.ok) return answer(read);
  return answer(operation({ ...parts, region, caller, now, requestId }, read.value));
}

/** Of a service whose calls are taken everywhere, the Region the call was signed for. */
function regionOf({ region, directory }: Answering, service: Service, request: Incoming): string {
  if (service.everyRegion !== true) return region;
  const claim = parseClaim(request);
  const wanted = claim.ok ? claim.value.region : region;
  return [...directory.world.regions, GLOBAL_REGION].includes(wanted) ? wanted : region;
}

/** IAM is one for the whole partition: clients sign for us-east-1, or for the Region they were given. */
function scopesOf(service: Service, region: string): readonly string[] {
  return service.name === 'iam' ? [GLOBAL_REGION, region] : [region];
}

/** GetSessionToken's credentials may call IAM only when a code was given for them (STS API). */
function sessionFault(service: Service, caller: Caller): AwsError | undefined {
  const withoutMfa =
    caller.kind === 'user' && caller.session !== undefined && caller.session.mfaAt === undefined;
  return service.name === 'iam' && withoutMfa ? invalidToken : undefined;
}

function written(route: Route, result: Result<Structure, AwsError>, requestId: string): Outgoing {
  const { protocol } = route.service;
  if (protocol.kind === 'json') {
    return result.ok ? jsonAnswer(result.value, requestId) : jsonError(result.error, requestId);
  }
  if (protocol.kind === 'rest') {
    return result.ok ? restAnswer(result.value, requestId) : restError(result.error, requestId);
  }
  if (protocol.kind === 'ec2') {
    return result.ok
      ? ec2Answer(route.action, protocol.namespace, result.value, requestId)
      : ec2Error(result.error, requestId);
  }
  return result.ok
    ? queryAnswer(route.action, protocol.namespace, result.value, requestId)
    : queryError(result.error, protocol.namespace, requestId);
}

/** A bare GET or HEAD is how a clock is read: STS sends such visitors to its product page. */
function withoutRoute(request: Incoming): Outgoing {
  if (request.method === 'GET' || request.method === 'HEAD') {
    return { status: 302, headers: { location: 'https://aws.amazon.com/iam' }, body: '' };
  }
  const requestId = randomUUID();
  const unknown = awsError('UnknownOperationException', 'This range has no such service.', 404);
  return jsonError(unknown, requestId);
}

const THROTTLED: AwsError = identityError(
  'Throttling',
  'ThrottlingException',
  'Rate exceeded',
  400,
);

function regionDisabled(account: string): AwsError {
  return awsError(
    'RegionDisabledException',
    `STS is not activated in this region for account:${account}. Your account administrator can activate STS in this region using the IAM Console.`,
    403,
  );
}

function unknownAction({ protocol }: Service, action: string): AwsError {
  return 'version' in protocol
    ? awsError(
        'InvalidAction',
        `Could not find operation ${action} for version ${protocol.version}`,
      )
    : awsError('UnknownOperationException', `This range does not offer ${action}.`);
}
