import type { Desk } from '../../actions/desk.ts';
import type { Grant } from '../../actions/handoff/grant.ts';
import type { GrantView } from '../../contract/views.ts';
import { revokedAt } from '../../core/revoke/used-roles.ts';

/** Who may fetch what; what is still open first. */
export function grantViews(desk: Desk): readonly GrantView[] {
  const grants = [...desk.handoff.grants.values()];
  const open = grants.filter(({ withdrawnAt }) => withdrawnAt === undefined);
  const over = grants.filter(({ withdrawnAt }) => withdrawnAt !== undefined);
  return [...open, ...over].map((grant) => ({ ...grantView(grant), ...revoked(desk, grant) }));
}

/** The newest session it could fetch: a denial that ends that one ends those before it. */
function revoked({ run }: Desk, { session }: Grant): Pick<GrantView, 'revokedAt'> {
  const at = run && revokedAt(run.state, session);
  return at === undefined ? {} : { revokedAt: Date.parse(at) };
}

/** Neither token nor digest. */
function grantView(grant: Grant): GrantView {
  const { id, to, name, session, sessionName, since, fetched } = grant;
  const { line, lastAt, lastBy, livesUntil, withdrawnAt } = grant;
  return {
    id,
    to,
    name,
    session,
    sessionName,
    since,
    fetched,
    ...(line === undefined || withdrawnAt !== undefined ? {} : { line }),
    ...(lastAt === undefined ? {} : { lastAt }),
    ...(lastBy === undefined ? {} : { lastBy }),
    ...(livesUntil === undefined ? {} : { livesUntil }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
  };
}
