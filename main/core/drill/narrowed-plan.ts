import { readNarrowing } from '../aws/read-only/narrow.ts';
import { narrowingOf } from '../kit/role-request.ts';
import type { Kit } from '../kit/model.ts';
import type { RoleNeed } from '../playbook/model.ts';
import type { Plan } from '../run/plan.ts';
import type { DrillKind } from './kind.ts';

/**
 * The plan as a run of this kind goes by it: in a probe each role a playbook asks for is narrowed to
 * those of its actions that only read. Narrowed once more, it stays as it is.
 */
export function planFor(kind: DrillKind | undefined, plan: Plan, kit: Kit | undefined): Plan {
  if (kind !== 'probe') return plan;
  const steps = plan.steps.map((at) => ({
    ...at,
    roles: at.roles.map((need) => narrowed(need, kit)),
  }));
  return { ...plan, steps };
}

function narrowed(need: RoleNeed, kit: Kit | undefined): RoleNeed {
  const { policyArns: _managed, ...rest } = need;
  const role = kit?.roles.find(({ id }) => id === need.role);
  const before = role ? narrowingOf(role, need) : need;
  return { ...rest, ...readNarrowing(before, need.actions) };
}
