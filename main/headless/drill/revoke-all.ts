import type { Done } from '../../actions/answer.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { tellUnrevoked } from '../../actions/revoke/tell-unrevoked.ts';
import type { Failure } from '../../core/failure.ts';
import { err, ok } from '../../core/result.ts';
import { openRoles } from '../../core/revoke/used-roles.ts';
import type { PlanStep } from '../../core/run/plan.ts';

/** Within which a role that cannot be ended from here is ended by its own account's people. */
const DAYS_MS = 24 * 3_600_000;

/**
 * Presses until nothing is left to end: of every role used, they go one after the other. One of an
 * account that the revoking role does not reach is left to somebody by name and day.
 */
export async function revokeAll(
  desk: Desk,
  run: Pick<ActiveRun, 'state' | 'kit'>,
  { step }: PlanStep,
  press: () => Promise<Done>,
): Promise<Done> {
  if (step.kind !== 'revoke' || step.every !== 'used-role') return press();
  for (;;) {
    const open = openRoles(run.state);
    if (open.length === 0) return ok(null);
    const ended = await press();
    if (!ended.ok) {
      const left = await leaveElsewhere(desk, run, ended.error);
      if (!left.ok) return left;
    }
    // Said to be done, with as many open as before: it would be pressed for ever.
    if (openRoles(run.state).length >= open.length) {
      const role = open.map(({ name }) => name).join(', ');
      return err({ code: 'roles-open', params: { count: open.length, role } });
    }
  }
}

async function leaveElsewhere(
  desk: Desk,
  { state, kit }: Pick<ActiveRun, 'state' | 'kit'>,
  failure: Failure,
): Promise<Done> {
  const { code, params: { role: wanted } = {} } = failure;
  if (code !== 'role-elsewhere') return err(failure);
  const names = kit?.roles.filter(({ id }) => id === wanted).map(({ arn }) => arn) ?? [];
  const role = openRoles(state).find(({ arn }) => names.includes(arn));
  if (!role) return err(failure);
  const due = new Date(desk.ports.clock.now() + DAYS_MS).toISOString().slice(0, 10);
  return tellUnrevoked(desk, {
    ...{ role: role.arn, due, owner: 'The owner of the account' },
    why: 'The revoking role does not reach that account.',
  });
}
