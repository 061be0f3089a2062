import { sameNarrowing, type Narrowing } from '../aws/session-policy.ts';
import type { KitRole } from './model.ts';
import { narrowedBy, narrowingOf, type RoleRequest } from './role-request.ts';

/** What a playbook wants of a role's session. */
export interface SessionNeed extends Narrowing {
  readonly sessionSeconds?: number;
}

/**
 * Whether a session that was asked for like this is what a step wants: narrowed by the same
 * policies, asked for no longer, and with the tags the kit gives its role. Wider, it could do what
 * the playbook keeps the step from; narrower, the step would fail half-way. The incident's own tag
 * does not count: it narrows nothing, and a session is often older than the incident's name.
 */
export function serves(asked: RoleRequest, role: KitRole, need: SessionNeed | undefined): boolean {
  const { sessionSeconds: most = Number.POSITIVE_INFINITY } = need ?? {};
  const tagged = (role.tags ?? []).every(({ key, value }) =>
    asked.tags.some((tag) => tag.key === key && tag.value === value),
  );
  return (
    tagged &&
    asked.durationSeconds <= most &&
    sameNarrowing(narrowedBy(asked), narrowingOf(role, need))
  );
}
