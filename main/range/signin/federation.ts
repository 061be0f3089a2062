import type { Incoming, Outgoing } from '../http/incoming.ts';
import { assumedRoleArn } from '../identity/directory.ts';
import type { RangeParts } from '../service.ts';
import { readToken, signinToken } from './token.ts';

/** One answer of the sign-in host, with what the call log says of it. */
interface Federated {
  readonly action: string;
  readonly principal?: string;
  /** Key of the session it is about, once that was proved. */
  readonly accessKeyId?: string;
  readonly errorCode?: string;
  readonly outgoing: Outgoing;
}

interface Parts extends Pick<RangeParts, 'store' | 'secrets' | 'directory'> {
  readonly now: number;
}

export function isFederation(request: Incoming): boolean {
  return request.path === '/federation';
}

/**
 * AWS's federation endpoint (IAM User Guide, "Enable custom identity broker access to the AWS
 * console"): `getSigninToken` for credentials of AssumeRole, `login` for a browser.
 */
export function answerFederation(parts: Parts, request: Incoming): Federated {
  const query = new URLSearchParams(request.query);
  switch (query.get('Action')) {
    case 'getSigninToken':
      return getSigninToken(parts, query);
    case 'login':
      return login(parts, query);
    default:
      return refused('signin:Unknown', 'Invalid action parameter');
  }
}

function getSigninToken(parts: Parts, query: URLSearchParams): Federated {
  const action = 'signin:GetSigninToken';
  const given = credentialsIn(query.get('Session') ?? '');
  const session = parts.store.state.sessions.find(
    ({ accessKeyId }) => accessKeyId === given?.sessionId,
  );
  if (!given || !session) return refused(action, 'Invalid credentials parameter');
  const { accessKeyId, holder } = session;
  const genuine =
    given.sessionKey === parts.secrets.secretKey(accessKeyId) &&
    given.sessionToken === parts.secrets.sessionToken(accessKeyId);
  // GetSessionToken's are none of the credentials this endpoint takes.
  if (!genuine || session.expiresAt <= parts.now || holder.kind !== 'role') {
    return refused(action, 'Invalid credentials parameter');
  }
  const seconds = query.get('SessionDuration');
  if (seconds !== null) {
    const asked = Number(seconds);
    if (!Number.isInteger(asked) || asked < 900 || asked > 43_200) {
      return refused(action, 'Invalid SessionDuration parameter');
    }
    // "Otherwise the call to the federation endpoint fails": roles assumed directly only.
    if (holder.chained === true) return refused(action, 'Invalid credentials parameter');
  }
  const token = signinToken(parts.secrets, { accessKeyId, issuedAt: parts.now });
  return {
    action,
    accessKeyId,
    principal: roleSessionArn(parts, holder.roleArn, holder.sessionName),
    outgoing: json({ SigninToken: token }),
  };
}

function login(parts: Parts, query: URLSearchParams): Federated {
  const action = 'signin:Login';
  const accessKeyId = readToken(parts.secrets, query.get('SigninToken') ?? '', parts.now);
  const session = parts.store.state.sessions.find((one) => one.accessKeyId === accessKeyId);
  if (session?.holder.kind !== 'role') return refused(action, 'Token Expired');
  const { roleArn, sessionName } = session.holder;
  return {
    action,
    accessKeyId: session.accessKeyId,
    principal: roleSessionArn(parts, roleArn, sessionName),
    outgoing: { status: 302, headers: { location: query.get('Destination') ?? '/' }, body: '' },
  };
}

function roleSessionArn({ directory }: Parts, roleArn: string, sessionName: string): string {
  const found = directory.role(roleArn);
  return found ? assumedRoleArn(found.account.id, found.role.name, sessionName) : roleArn;
}

function credentialsIn(
  text: string,
): { sessionId: string; sessionKey: string; sessionToken: string } | undefined {
  try {
    const { sessionId, sessionKey, sessionToken } = JSON.parse(text) as Record<string, unknown>;
    return typeof sessionId === 'string' &&
      typeof sessionKey === 'string' &&
      typeof sessionToken === 'string'
      ? { sessionId, sessionKey, sessionToken }
      : undefined;
  } catch {
    return undefined;
  }
}

function json(value: unknown): Outgoing {
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
  };
}

/** A bare sentence with a 400, as the real one answers. */
function refused(action: string, text: string): Federated {
  const headers = { 'content-type': 'text/plain' };
  return { action, errorCode: text, outgoing: { status: 400, headers, body: text } };
}
