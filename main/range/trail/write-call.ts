import type { Result } from '../../core/result.ts';
import type { AwsError } from '../failure.ts';
import type { Incoming } from '../http/incoming.ts';
import type { Caller } from '../identity/caller.ts';
import type { Structure } from '../protocol/value.ts';
import { uuidOf } from '../uuid.ts';
import type { TrailBook } from './book.ts';
import { ec2Elements, elementsOf } from './elements.ts';
import { eventOf, isReadOnly, type Told } from './event.ts';
import { foreignIdentityOf, identityOf } from './identity.ts';

/** One call of a known caller, as the range carried it out or refused it. */
export interface WrittenCall {
  readonly caller: Caller;
  readonly service: string;
  readonly name: string;
  readonly region: string;
  readonly at: number;
  readonly requestId: string;
  readonly request: Incoming;
  readonly asked: Readonly<Record<string, unknown>>;
  readonly result: Result<Structure, AwsError>;
  readonly json: boolean;
  /** Whether a trail of the account was told to have calls on data. */
  readonly data: boolean;
  readonly random: (count: number) => Uint8Array;
  readonly more?: Readonly<Record<string, unknown>>;
}

/** Only these say what they gave although they change nothing. */
const TELLING_READS = new Set(['AssumeRole', 'GetSessionToken']);

/**
 * Writes what CloudTrail writes of a call. A role of another account that was assumed has an event
 * there, too, with the same shared id. Callers who were not proved are in nobody's trail, as at AWS.
 */
export function writeCall(book: TrailBook, call: WrittenCall): void {
  const told = toldOf(call);
  const event = eventOf(told);
  if (event.eventCategory === 'Data' && !call.data) return;
  const role = call.name === 'AssumeRole' && call.result.ok ? roleIn(call.asked) : undefined;
  if (role === undefined) {
    book.add(event);
    return;
  }
  const account = role.split(':')[4] ?? '';
  const resources = [{ accountId: account, type: 'AWS::IAM::Role', ARN: role }];
  if (account === call.caller.account) {
    book.add({ ...event, resources });
    return;
  }
  const sharedId = uuidOf(call.random(16));
  book.add({ ...event, resources, sharedEventID: sharedId });
  book.add(
    eventOf({
      ...told,
      by: foreignIdentityOf(call.caller),
      account,
      sharedId,
      resources,
      random: call.random(16),
    }),
  );
}

function toldOf(call: WrittenCall): Told {
  const { caller, service, name, region, at, requestId, result, more } = call;
  return {
    at,
    by: identityOf(caller),
    account: caller.account,
    region,
    service,
    name,
    ip: '127.0.0.1',
    agent: call.request.headers.get('user-agent') ?? '',
    asked: askedOf(call),
    answered: answeredOf(call),
    requestId,
    random: call.random(16),
    ...(more && { more }),
    ...(result.ok ? {} : { error: errorOf(call, result.error) }),
  };
}

function askedOf({ service, name, asked, result }: WrittenCall): Told['asked'] {
  const unread = !result.ok && /^AccessDenied/.test(result.error.code);
  if (unread && service !== 'ec2' && service !== 's3') return null;
  const { Action: _action, Version: _version, ...members } = asked;
  if (Object.keys(members).length === 0) return null;
  return service === 'ec2' ? ec2Elements(members) : elementsOf(members, name);
}

function answeredOf({ service, name, result }: WrittenCall): Told['answered'] {
  if (!result.ok || (isReadOnly(service, name) && !TELLING_READS.has(name))) return null;
  const elements = elementsOf(result.value, name);
  return Object.keys(elements).length === 0 ? null : elements;
}

function errorOf({ service, json }: WrittenCall, error: AwsError): NonNullable<Told['error']> {
  const { code, jsonCode, message } = error;
  if (service === 'ec2') return { code: `Client.${code}`, message };
  return { code: json ? (jsonCode ?? code) : code, message };
}

function roleIn(asked: WrittenCall['asked']): string | undefined {
  const arn = asked['RoleArn'];
  return typeof arn === 'string' ? arn : undefined;
}
