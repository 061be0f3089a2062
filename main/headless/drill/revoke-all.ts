import type { Done } from '../../actions/answer.ts';
import type { ActiveRun } from '../../actions/desk.ts';
import { err, ok } from '../../core/result.ts';
import { openRoles } from '../../core/revoke/used-roles.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** Presses until nothing is left to end: of every role used, they go one after the other. */
export async function revokeAll(
  run: Pick<ActiveRun, 'state'>,
  { step }: PlanStep,
  press: () => Promise<Done>,
): Promise<Done> {
  if (step.kind !== 'revoke' || step.every !== 'used-role') return press();
  for (;;) {
    const open = openRoles(run.state);
    if (open.length === 0) return ok(null);
    const ended = await press();
    if (!ended.ok) return ended;
    // Said to be done, with as many open as before: it would be pressed for ever.
    if (openRoles(run.state).length >= open.length) {
      const role = open.map(({ name }) => name).join(', ');
      return err({ code: 'roles-open', params: { count: open.length, role } });
    }
  }
}
