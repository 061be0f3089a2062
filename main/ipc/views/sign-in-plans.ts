import type { ActiveRun } from '../../actions/desk.ts';
import { rolesOfRun, secondsLeft } from '../../actions/roles-of-run.ts';
import type { SignInPlan } from '../../contract/views.ts';
import type { Lane } from '../../core/kit/model.ts';
import { planCodes, planLogin, type CodePlan } from '../../core/kit/plan-codes.ts';

/** The ways to spend the next code, for the roles that the run's playbooks ask for. */
export function plansOf(run: ActiveRun, lane: Lane): readonly SignInPlan[] {
  const roles = rolesOfRun(run).map(({ role }) => role);
  const nameOf = (id: string): string =>
    roles
      .find((role) => role.id === id)
      ?.arn.split('/')
      .pop() ?? id;
  const plans = lane === 'aws-login' ? [planLogin(roles)] : planCodes(roles, secondsLeft(run));
  return plans.map((plan) => planView(plan, nameOf));
}

function planView(plan: CodePlan, nameOf: (id: string) => string): SignInPlan {
  const { way, codesInRun, roles, notes } = plan;
  const [only] = roles;
  return {
    ...(way === 'aws-login' ? { cli: true } : {}),
    ...(way === 'direct' && only ? { direct: only.role } : {}),
    codesInRun,
    roles: roles.map(({ role, sessionSeconds, openForSeconds }) => ({
      id: role,
      name: nameOf(role),
      seconds: sessionSeconds,
      ...(openForSeconds === undefined ? {} : { openFor: openForSeconds }),
    })),
    notes: notes.map((note) =>
      'role' in note ? { ...note, role: nameOf(note.role) } : { code: note.code },
    ),
  };
}
