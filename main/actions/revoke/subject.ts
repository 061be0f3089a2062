import type { KitRole } from '../../core/kit/model.ts';
import type { StepDetail } from '../../core/playbook/model.ts';
import { openRoles, roleKey } from '../../core/revoke/used-roles.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { ActiveRun } from '../desk.ts';
import { roleAt } from '../place.ts';

type RevokeDetail = Extract<StepDetail, { kind: 'revoke' }>;

/** The kit's role that a name in a playbook stands for. */
export function roleNamed(run: ActiveRun, at: PlanStep, name: string): KitRole | undefined {
  return roleAt(run, at, name).role;
}

/**
 * Whose sessions a `revoke` step ends now: the role it names or, of every role used, the first that is
 * still open. The one it is done with comes last: its denial may cut off the session that does it.
 */
export function subjectOf(
  run: ActiveRun,
  at: PlanStep,
  { role, every, using }: RevokeDetail,
): KitRole | undefined {
  if (role !== undefined) return roleNamed(run, at, role);
  if (every !== 'used-role') return undefined;
  const own = using === undefined ? undefined : roleNamed(run, at, using);
  const keys = openRoles(run.state).map(({ arn }) => roleKey(arn));
  const isOwn = (key: string | undefined): boolean => own !== undefined && key === roleKey(own.arn);
  const next = keys.find((key) => !isOwn(key)) ?? keys.find(isOwn);
  return run.kit?.roles.find(({ arn }) => roleKey(arn) === next);
}

/** Whether a step that goes through every role used has one left. */
export function moreToRevoke(run: ActiveRun, { step }: PlanStep): boolean {
  if (step.kind !== 'revoke' || step.every !== 'used-role') return false;
  return openRoles(run.state).length > 0;
}
