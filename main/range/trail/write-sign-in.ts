import { sessionCaller } from '../identity/authenticate.ts';
import type { Incoming } from '../http/incoming.ts';
import type { RangeParts } from '../service.ts';
import { eventOf } from './event.ts';
import { identityOf } from './identity.ts';

interface SignIn {
  readonly action: string;
  /** Key of the session that signed in; absent where nobody was proved. */
  readonly accessKeyId?: string;
  readonly region: string;
  readonly at: number;
}

/** A role's session at the sign-in host: `GetSigninToken`, then the browser's `ConsoleLogin`. */
export function writeSignIn(
  parts: Pick<RangeParts, 'trail' | 'store' | 'secrets' | 'directory' | 'random'>,
  request: Incoming,
  { action, accessKeyId, region, at }: SignIn,
): void {
  const { store, trail } = parts;
  const session = store.state.sessions.find((one) => one.accessKeyId === accessKeyId);
  const gate = { ...parts, sessions: () => store.state.sessions, iam: () => store.state.iam };
  const caller = session && sessionCaller(gate, session);
  if (!caller) return;
  const login = action === 'signin:Login';
  const query = new URLSearchParams(request.query);
  const mfa = caller.kind === 'role' && caller.mfa;
  trail.add(
    eventOf({
      at,
      by: identityOf(caller),
      account: caller.account,
      region,
      service: 'signin',
      name: login ? 'ConsoleLogin' : 'GetSigninToken',
      ip: '127.0.0.1',
      agent: request.headers.get('user-agent') ?? '',
      asked: null,
      answered: login ? { ConsoleLogin: 'Success' } : { GetSigninToken: 'Success' },
      more: {
        MobileVersion: 'No',
        ...(login ? { LoginTo: query.get('Destination') ?? '', MFAUsed: mfa ? 'Yes' : 'No' } : {}),
      },
      random: parts.random(16),
    }),
  );
}
