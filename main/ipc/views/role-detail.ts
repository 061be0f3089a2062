import { hasBase } from '../../actions/assume-role.ts';
import type { ActiveRun, Desk, LiveSession } from '../../actions/desk.ts';
import { liveSession } from '../../actions/keep-session.ts';
import { roleNeedOf } from '../../actions/place.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { RoleView } from '../../contract/views.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** A session of the role, while it lasts. */
export function sessionOf(desk: Desk, { arn }: RoleView): LiveSession | undefined {
  return liveSession(desk, ({ role }) => role?.arn === arn);
}

/** Whether a step may be run with its role's session; one that a code opened needs no other. */
export function readiness(desk: Desk, session: LiveSession | undefined) {
  return { needsSignIn: !session && !hasBase(desk), ready: session !== undefined };
}

/** A role as the step's playbook names it. */
export function roleView(run: ActiveRun, at: PlanStep, id: string): RoleView {
  const need = roleNeedOf(at, id);
  const role = run.kit?.roles.find((candidate) => candidate.id === (need?.role ?? id));
  const account = role?.account ?? '';
  return {
    id: need?.role ?? id,
    name: role?.arn.split('/').pop() ?? need?.role ?? id,
    account,
    alias: aliasOf(run.kit, account),
    arn: role?.arn ?? '',
    ...(need ? { why: need.why } : {}),
    ...(need?.sessionPolicy === undefined ? {} : { policyCharacters: need.sessionPolicy.length }),
  };
}
