import type { Desk, LiveSession } from '../../actions/desk.ts';
import type { ConsoleSession } from '../../actions/console/session.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { SessionView } from '../../contract/views.ts';

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
  const known = mfa ? { mfa } : {};
  return { id, kind, name, account, alias, arn, region, startedAt, expiresAt, ...known };
}

function consoleSessionView(desk: Desk, session: ConsoleSession): SessionView {
  const { id, role, user, account, arn, region, startedAt, latest } = session;
  const name = role?.arn.split('/').pop() ?? user;
  const alias = aliasOf(desk.run?.kit, account);
  return { id, kind: 'console', name, account, alias, arn, region, startedAt, expiresAt: latest };
}
