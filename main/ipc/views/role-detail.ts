import { hasBase } from '../../actions/assume-role.ts';
import type { ActiveRun, Desk, LiveSession } from '../../actions/desk.ts';
import { liveSession } from '../../actions/keep-session.ts';
import { roleAt } from '../../actions/place.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import { sessionAt } from '../../actions/step-session.ts';
import type { RoleView } from '../../contract/views.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** The session the step would act with by the role it names, while it lasts. */
export function sessionOf(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  name: string,
): LiveSession | undefined {
  const held = sessionAt(desk, run, at, name);
  return held.ok ? held.value : undefined;
}

/** Whether a step may be run with its role's session; one that a code opened needs no other. */
export function readiness(desk: Desk, run: ActiveRun, at: PlanStep, name: string) {
  const ready = sessionOf(desk, run, at, name) !== undefined;
  const { id } = roleAt(run, at, name);
  const other = !ready && liveSession(desk, ({ role }) => role?.id === id) !== undefined;
  return {
    needsSignIn: !ready && !hasBase(desk),
    ready,
    ...(other ? { heldOther: true as const } : {}),
  };
}

/** A role as the step's playbook names it. */
export function roleView(run: ActiveRun, at: PlanStep, name: string): RoleView {
  const { id, role, need } = roleAt(run, at, name);
  const account = role?.account ?? '';
  return {
    id,
    name: role?.arn.split('/').pop() ?? id,
    account,
    alias: aliasOf(run.kit, account),
    arn: role?.arn ?? '',
    ...(need ? { why: need.why } : {}),
    ...(need?.sessionPolicy === undefined ? {} : { policyCharacters: need.sessionPolicy.length }),
  };
}
