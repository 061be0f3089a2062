import type { Desk, LiveSession } from '../../actions/desk.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { SessionView } from '../../contract/views.ts';

export function sessionViews(desk: Desk): readonly SessionView[] {
  return [...desk.sessions.values()].map((session) => sessionView(desk, session));
}

function sessionView(desk: Desk, session: LiveSession): SessionView {
  const { id, kind, account, arn, region, startedAt, expiresAt, role } = session;
  const name = role?.arn.split('/').pop() ?? arn.split('/').pop() ?? arn;
  const alias = aliasOf(desk.run?.kit, account);
  return { id, kind, name, account, alias, arn, region, startedAt, expiresAt, mfa: true };
}
