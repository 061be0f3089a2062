import type { Desk } from './desk.ts';

/** Reads from the logs when each playbook was last drilled to the end. */
export async function findDrilled(desk: Desk): Promise<void> {
  const found = new Map<string, number>();
  for (const { mode, closed, playbook, lastAt } of await desk.ports.journals.list()) {
    if (mode !== 'drill' || !closed || !playbook) continue;
    const at = Date.parse(lastAt);
    found.set(playbook.id, Math.max(at, found.get(playbook.id) ?? 0));
  }
  desk.lastDrilled = found;
}
