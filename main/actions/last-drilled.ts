import type { Journals } from '../core/ports/journal.ts';

/** When each playbook was last drilled to the end, epoch ms, by id. */
export async function lastDrilled(journals: Journals): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (const { mode, closed, playbook, lastAt } of await journals.list()) {
    if (mode !== 'drill' || !closed || !playbook) continue;
    const at = Date.parse(lastAt);
    found.set(playbook.id, Math.max(at, found.get(playbook.id) ?? 0));
  }
  return found;
}
