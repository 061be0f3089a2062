import type { Desk } from './desk.ts';

/** Reads from the logs when each playbook was last begun, and last drilled to the end. */
export async function findPlayed(desk: Desk): Promise<void> {
  const found = new Map<string, { at: number; drilledAt?: number }>();
  for (const { mode, closed, playbook, lastAt, openedAt } of await desk.ports.journals.list()) {
    if (!playbook) continue;
    const before = found.get(playbook.id);
    const ended = mode === 'drill' && closed ? Date.parse(lastAt) : undefined;
    const drilledAt = latest(before?.drilledAt, ended);
    found.set(playbook.id, {
      at: Math.max(before?.at ?? 0, Date.parse(openedAt) || 0),
      ...(drilledAt === undefined ? {} : { drilledAt }),
    });
  }
  desk.played = found;
}

/** A run of it began, or, with `drilled`, a drill of it has ended. */
export function notePlayed(desk: Desk, id: string, drilled = false): void {
  const at = desk.ports.clock.now();
  const before = desk.played.get(id);
  const played = { ...before, at, ...(drilled ? { drilledAt: at } : {}) };
  desk.played = new Map([...desk.played, [id, played]]);
}

function latest(one: number | undefined, other: number | undefined): number | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return Math.max(one, other);
}
