import { openRoles, roleKey } from '../../core/revoke/used-roles.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { record } from '../record.ts';

export interface Unrevoked {
  /** ARN of the role. */
  readonly role: string;
  /** Who sees to it. */
  readonly owner: string;
  /** By which day, `YYYY-MM-DD`. */
  readonly due: string;
  readonly why: string;
}

/**
 * A role's sessions cannot be ended from here: it is written down why, who ends them and by when, and
 * the run may be closed. SEC10-BP05 wants an owner for all that is left behind.
 */
export async function tellUnrevoked(desk: Desk, said: Unrevoked): Promise<Done> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return refuse('no-run');
  const role = openRoles(run.state).find(({ arn }) => roleKey(arn) === roleKey(said.role));
  if (!role) return refuse('no-such-role', { role: said.role });
  const [owner, why] = [said.owner.trim(), said.why.trim()];
  if (owner === '') return refuse('value-invalid', { field: 'owner', why: 'required' });
  const bad = wrongWith(said.due, desk.ports.clock.now());
  if (bad) return refuse('value-invalid', { field: 'due', why: bad });
  if (why === '') return refuse('reason-required', { field: 'why' });
  const acting = `unrevoked:${role.arn}`;
  if (run.acting.has(acting)) return refuse('busy');
  run.acting.add(acting);
  try {
    const noted = await record(desk, run, {
      type: 'note',
      run: run.state.run,
      data: {
        kind: 'note',
        text: { text: why },
        openedAt: new Date(desk.ports.clock.now()).toISOString(),
        unrevoked: { role: role.arn, owner: { text: owner }, due: said.due },
      },
    });
    return noted.ok ? done : noted;
  } finally {
    run.acting.delete(acting);
  }
}

/** It has to be a day of the calendar, and not over everywhere on earth. */
function wrongWith(day: string, now: number): 'format' | 'past' | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return 'format';
  const begins = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(begins) || !new Date(begins).toISOString().startsWith(day)) return 'format';
  const latestEnd = begins + 36 * 3_600_000;
  return latestEnd > now ? undefined : 'past';
}
