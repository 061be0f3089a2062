import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Call, Operation } from '../service.ts';
import type { Structure } from '../protocol/value.ts';
import type { PracticeSession } from '../terminal/sessions.ts';
import { streamPath } from '../terminal/data-channel.ts';
import {
  documentArn,
  DOCUMENT_NAME_RULE,
  instanceArn,
  instancesOf,
  isOnline,
} from './resources.ts';

const SHELL_DOCUMENT = 'SSM-SessionManagerRunShell';
const SESSION_ID = { required: true, least: 1, most: 96 };

/** StartSession: permission on the instance, and on the document where one is named; then a token. */
export const startSession: Operation = (call, input) => {
  const reader = new Reader(input);
  const target = reader.text('Target', { required: true, least: 1, most: 400 }) ?? '';
  const document = reader.text('DocumentName', DOCUMENT_NAME_RULE);
  const reason = reader.text('Reason', { least: 1, most: 256 }) ?? '';
  const fault = reader.error() ?? allowed(call, 'ssm:StartSession', target, document);
  if (fault) return err(fault);
  if (document !== undefined && document !== SHELL_DOCUMENT) {
    return err(awsError('InvalidDocument', `Document with name ${document} does not exist.`));
  }
  const instance = instancesOf(call).find(({ id }) => id === target);
  if (!instance || !isOnline(call, instance)) {
    return err(awsError('TargetNotConnected', `${target} is not connected.`));
  }
  const { caller, region } = call;
  const session = call.sessions.start({
    caller,
    region,
    instance,
    document: document ?? SHELL_DOCUMENT,
    reason,
  });
  return ok(tokenOf(call, session));
};

/** ResumeSession: a new token for a session that lives; a session that ended answers without one. */
export const resumeSession: Operation = (call, input) => {
  const found = ownSession(call, input, 'ssm:ResumeSession');
  if (!found.ok) return found;
  const session = found.value;
  if (session.endedAt !== undefined) return ok({ SessionId: session.id });
  call.sessions.renew(session);
  return ok(tokenOf(call, session));
};

export const terminateSession: Operation = (call, input) => {
  const found = ownSession(call, input, 'ssm:TerminateSession');
  if (!found.ok) return found;
  call.sessions.end(found.value);
  return ok({ SessionId: found.value.id });
};

function allowed(
  call: Call,
  action: string,
  target: string,
  document: string | undefined,
): AwsError | undefined {
  const tags = instancesOf(call).find(({ id }) => id === target)?.tags ?? {};
  const extra = Object.fromEntries(
    Object.entries(tags).flatMap(([key, value]) => [
      [`ssm:resourceTag/${key}`, [value]],
      [`aws:ResourceTag/${key}`, [value]],
    ]),
  );
  const named =
    document === undefined ? undefined : accessFault(call, action, documentArn(call, document));
  return named ?? accessFault(call, action, instanceArn(call, target), extra);
}

function ownSession(
  call: Call,
  input: Parameters<Operation>[1],
  action: string,
): Result<PracticeSession, AwsError> {
  const reader = new Reader(input);
  const id = reader.text('SessionId', SESSION_ID) ?? '';
  const arn = `arn:aws:ssm:${call.region}:${call.caller.account}:session/${id}`;
  const fault = reader.error() ?? accessFault(call, action, arn);
  if (fault) return err(fault);
  const session = call.sessions.find(id);
  return session?.account === call.caller.account && session.region === call.region
    ? ok(session)
    : err(awsError('DoesNotExistException', `Session ${id} does not exist.`));
}

function tokenOf({ streamEndpoint }: Call, session: PracticeSession): Structure {
  return {
    SessionId: session.id,
    TokenValue: session.token,
    StreamUrl: `${streamEndpoint()}${streamPath(session.id)}`,
  };
}
