import { talked } from '../core/drill/kind.ts';
import type { RunState } from '../core/run/state.ts';
import { briefsOf } from '../core/programme/briefs.ts';
import type { Desk } from './desk.ts';
import { counts, joined } from './programme/gather.ts';

/** Reads from the logs when each playbook was last begun, and last drilled to the end. */
export async function findPlayed(desk: Desk): Promise<void> {
  const { journals, programme } = desk.ports;
  const logs = await journals.list();
  const found = new Map<string, { at: number; drilledAt?: number }>();
  for (const { mode, closedWhy, playbook, draft, kind, lastAt, openedAt } of logs) {
    if (!playbook || draft) continue;
    const before = found.get(playbook.id);
    const drilled = mode === 'drill' && closedWhy === 'finished' && !talked(kind);
    const ended = drilled ? Date.parse(lastAt) : undefined;
    const drilledAt = latest(before?.drilledAt, ended);
    found.set(playbook.id, {
      at: Math.max(before?.at ?? 0, Date.parse(openedAt) || 0),
      ...(drilledAt === undefined ? {} : { drilledAt }),
    });
  }
  desk.played = found;
  if (programme) {
    desk.drills = joined(briefsOf(logs).filter(counts), programme.book.counted().imported);
  }
}

/** A run of a playbook began, or, with `drilled`, a drill of it has ended. A draft is none yet. */
export function notePlayed(
  desk: Desk,
  { playbook: { id }, draft }: RunState,
  drilled = false,
): void {
  if (draft) return;
  const at = desk.ports.clock.now();
  const before = desk.played.get(id);
  const played = { ...before, at, ...(drilled ? { drilledAt: at } : {}) };
  desk.played = new Map([...desk.played, [id, played]]);
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}
