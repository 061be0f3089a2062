import { err } from '../core/result.ts';
import { refusedAccount } from './account-allowed.ts';
import { done, refuse, type Done } from './answer.ts';
import type { Desk } from './desk.ts';
import type { SignIn } from './sign-in-state.ts';
import { stepAt } from '../core/run/plan.ts';
import { needAt } from './place.ts';
import { show } from './show-sign-in.ts';
import { agreed } from './read-back.ts';
import { roleReadBack } from './role-read-back.ts';
import { rolesOfRun } from './roles-of-run.ts';
import { requestOf } from './session-wish.ts';
import { openedSignIn } from './sign-in.ts';

/**
 * What the next code is spent on: a base session, or one role straight from the user's key. A role is
 * read back here, before the code: reading takes longer than a code lasts.
 */
export async function choosePlan(desk: Desk, roleId: string | undefined): Promise<Done> {
  const open = openedSignIn(desk);
  if (!open.ok) return open;
  const { run, kit, signIn, user } = open.value;
  const { reach } = desk;
  if (signIn.pending) return refuse('busy');
  if (signIn.stage !== 'code' || !reach) return refuse('step-not-ready');
  if (roleId === undefined) {
    forgetPlan(desk);
    desk.ports.changed();
    return done;
  }
  const wanted = rolesOfRun(run).find(({ role }) => role.id === roleId);
  if (!wanted) return refuse('no-such-role', { role: roleId });
  const { role } = wanted;
  // The step that waits for it may want it narrower than the first one that names it.
  const need = needAt(stepAt(run.plan, run.state.current), role.id) ?? wanted.need;
  const refusal = refusedAccount(run, role.id);
  if (refusal) return err(refusal);
  const request = requestOf(run, { role, need, user: user.name, chained: false });
  if (!request.ok) return request;
  const from = { arn: user.arn, region: reach.region };
  const readBack = roleReadBack(run, { role, need, base: from, request: request.value, kit });
  const answer = await agreed(desk, run, readBack);
  if (!answer.ok) return answer;
  if (!isSame(desk.signIn, signIn)) return refuse('step-not-ready');
  show(desk, { direct: { role, request: request.value, readBack } });
  return done;
}

/** The next code opens a base session again. */
export function forgetPlan(desk: Desk): void {
  if (!desk.signIn) return;
  const { direct: _direct, ...rest } = desk.signIn;
  desk.signIn = rest;
}

/** Another user or device may have been chosen while the person was reading. */
function isSame(now: SignIn | undefined, before: SignIn): boolean {
  return now?.stage === before.stage && now.user === before.user && now.serial === before.serial;
}
