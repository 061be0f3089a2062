import type { Payloads } from '../../journal/payload.ts';
import { roleName } from '../tell.ts';
import type { LogFacts, OcsfEvent, Parts } from './event.ts';

/** CRUD as the schema has it, by the first word of the AWS operation. */
export function activityOf(call: string): { readonly id: number; readonly name: string } {
  const operation = call.split(':').pop() ?? '';
  if (/^(?:Get(?!SessionToken)|List|Describe|Head|Lookup)/.test(operation))
    return { id: 2, name: 'Read' };
  if (/^(?:Delete|Terminate|Cancel|Revoke|Remove|Stop)/.test(operation))
    return { id: 4, name: 'Delete' };
  if (/^(?:Put|Update|Modify|Attach|Detach|Set|Enable|Disable)/.test(operation)) {
    return { id: 3, name: 'Update' };
  }
  return { id: 1, name: 'Create' };
}

export function cloudOf(account: string, region: string): OcsfEvent {
  return { provider: 'AWS', account: { uid: account }, region };
}

const STATUS = {
  sent: { status_id: 99, status: 'Accepted' },
  ok: { status_id: 1, status: 'Success' },
  failed: { status_id: 2, status: 'Failure' },
  unknown: { status_id: 0, status: 'Unknown' },
  cancelled: { status_id: 99, status: 'Cancelled' },
} as const;

/** 6003: an AWS call, before it is sent (status `Intended`) and when its outcome is known. */
export function apiActivity(
  log: LogFacts,
  who: string,
  intent: Payloads['intent'],
  outcome: Payloads['outcome'] | undefined,
): Parts {
  const [service = '', operation = ''] = intent.call.split(':');
  const { requestId, code, status, results = [] } = outcome ?? {};
  const byTarget = new Map(results.map((one) => [one.target, one.status]));
  const resources = (intent.targets ?? []).map(({ id, name }) => ({
    uid: id,
    ...(name !== undefined && { name }),
    type: /^arn:[^:]*:iam:/.test(id) ? 'AWS::IAM::Role' : 'AWS::EC2::Instance',
    ...(byTarget.has(id) && { data: { status: byTarget.get(id) } }),
  }));
  return {
    of: 'apiActivity',
    activity: activityOf(intent.call),
    message: outcome ? `${intent.call}: ${status ?? ''}` : `About to call ${intent.call}`,
    severity: status === 'failed' ? 3 : 1,
    attributes: {
      actor: {
        user: {
          uid: intent.principal,
          name: roleName(intent.principal),
          account: { uid: intent.account },
        },
        app_name: log.app,
      },
      api: {
        operation,
        service: { name: service },
        ...(requestId !== undefined && { request: { uid: requestId } }),
        ...(code !== undefined && { response: { error: code } }),
      },
      cloud: cloudOf(intent.account, intent.region),
      src_endpoint: { name: log.device === '' ? 'unknown' : log.device },
      ...(resources.length > 0 && { resources }),
      ...(status === undefined ? { status_id: 99, status: 'Intended' } : STATUS[status]),
    },
    unmapped: {
      intent: intent.id,
      responder: who,
      ...(intent.role !== undefined && { role: intent.role }),
      ...(intent.document !== undefined && { document: intent.document }),
      ...(outcome?.commandId !== undefined && { commandId: outcome.commandId }),
      ...(outcome && { knownBy: outcome.by }),
    },
  };
}

/** 3002: temporary credentials taken, and given up. */
export function authentication(
  log: LogFacts,
  data: Payloads['session.start'],
  ended: Payloads['session.end'] | undefined,
): Parts {
  return {
    of: 'authentication',
    activity: ended ? { id: 2, name: 'Logoff' } : { id: 1, name: 'Logon' },
    message: ended ? `AWS session ended: ${ended.why}` : `AWS session for ${data.arn}`,
    attributes: {
      user: { uid: data.arn, name: roleName(data.arn), account: { uid: data.account } },
      service: { name: data.kind === 'console' ? 'AWS Sign-In' : 'AWS STS' },
      cloud: cloudOf(data.account, data.region),
      ...(data.mfa !== undefined && { is_mfa: data.mfa }),
      is_remote: true,
      session: {
        uid: data.session,
        ...(data.accessKeyId !== undefined && { credential_uid: data.accessKeyId }),
        ...(data.mfa !== undefined && { is_mfa: data.mfa }),
      },
      src_endpoint: { name: log.device === '' ? 'unknown' : log.device },
      status_id: 1,
      status: 'Success',
    },
    unmapped: {
      ...(data.accessKeyId !== undefined && { accessKeyId: data.accessKeyId }),
      chained: data.chained,
      expires: data.expires,
      ...(data.sourceIdentity !== undefined && { sourceIdentity: data.sourceIdentity }),
    },
  };
}
