import type { Desk, LiveSession } from '../../actions/desk.ts';
import type { ConsoleSession } from '../../actions/console/session.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import { renewalHere } from '../../actions/renew-session.ts';
import type { RenewalView, SessionView } from '../../contract/views.ts';
import { NEAR_LIMIT, policyText } from '../../core/aws/session-policy.ts';
import { narrowedBy } from '../../core/kit/role-request.ts';

export function sessionViews(desk: Desk): readonly SessionView[] {
  return [
    ...[...desk.sessions.values()].map((session) => sessionView(desk, session)),
    ...[...desk.consoleSessions.values()].map((session) => consoleSessionView(desk, session)),
  ];
}

function sessionView(desk: Desk, session: LiveSession): SessionView {
  const { id, kind, account, arn, region, startedAt, expiresAt, role, mfa } = session;
  const name = role?.arn.split('/').pop() ?? arn.split('/').pop() ?? arn;
  const alias = aliasOf(desk.run?.kit, account);
  const policy = policyOf(session);
  const renewal = renewalView(desk, session);
  const first = askedFirst(desk, id);
  return {
    id,
    kind,
    name,
    account,
    alias,
    arn,
    region,
    ...(first === undefined || first === region ? {} : { insteadOf: first }),
    startedAt,
    expiresAt,
    ...(mfa ? { mfa } : {}),
    ...(policy ? { policy } : {}),
    ...(renewal ? { renewal } : {}),
  };
}

/** The Region that the session was to be opened in, by the log. */
function askedFirst({ run }: Desk, id: string): string | undefined {
  const intent = run?.state.sessions[id]?.session.intent;
  return intent === undefined ? undefined : run?.state.intents[intent]?.intent.region;
}

/** What the renewal of a session that is held takes; the app sees to some by itself. */
export function renewalView(desk: Desk, session: LiveSession): RenewalView | undefined {
  const renewal = renewalHere(desk, session);
  if (renewal.how === 'by-itself') return undefined;
  const { codes, seconds } = renewal;
  const limit = session.chained ? session.role?.trust.mfaMaxAgeSeconds : undefined;
  return {
    codes,
    seconds,
    ...('freeUntil' in renewal ? { freeUntil: renewal.freeUntil } : {}),
    ...(limit === undefined ? {} : { mfaLimit: limit }),
  };
}

function policyOf({ request, packedPolicySize: packed }: LiveSession): SessionView['policy'] {
  const text = request && policyText(narrowedBy(request));
  if (!text) return undefined;
  const near = text.near || (packed ?? 0) >= NEAR_LIMIT;
  return { ...text, ...(packed === undefined ? {} : { packed }), near };
}

function consoleSessionView(desk: Desk, session: ConsoleSession): SessionView {
  const { id, role, user, account, arn, region, startedAt, latest } = session;
  const name = role?.arn.split('/').pop() ?? user;
  const alias = aliasOf(desk.run?.kit, account);
  return { id, kind: 'console', name, account, alias, arn, region, startedAt, expiresAt: latest };
}
