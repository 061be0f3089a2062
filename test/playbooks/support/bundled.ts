import { readFileSync, readdirSync } from 'node:fs';
import type { Playbook } from '../../../main/core/playbook/model.ts';
import { parsePlaybook } from '../../../main/core/playbook/parse.ts';
import { unfold, type PinnedPlaybook, type Plan } from '../../../main/core/run/plan.ts';

const folder = new URL('../../../playbooks/', import.meta.url);

/** Every playbook that ships with the app, read from its file. */
export const bundled: readonly Playbook[] = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => {
    const { playbook } = parsePlaybook(name, readFileSync(new URL(name, folder)));
    if (!playbook) throw new Error(`${name} cannot be read`);
    return playbook;
  });

function pinned(playbook: Playbook): PinnedPlaybook {
  const { id, version } = playbook;
  return { ref: { id, version, sha256: id }, playbook };
}

/** A playbook as a run of it goes, with those it contains among `all` unfolded in place. */
export function planOf(playbook: Playbook, all: readonly Playbook[] = bundled): Plan {
  const plan = unfold(pinned(playbook), (id) => {
    const found = all.find((one) => one.id === id);
    return found && pinned(found);
  });
  if (!plan.ok) throw new Error(`${playbook.id} does not unfold: ${plan.error.detail}`);
  return plan.value;
}
