import { toHex } from '../core/hex.ts';
import type { Hash } from '../core/ports/hash.ts';
import type { PlaybookFile, PlaybookSource } from '../core/ports/playbook-source.ts';
import type { Scenario } from '../core/drill/scenario.ts';
import type { PinnedPlaybook } from '../core/run/plan.ts';
import type { Library } from './library.ts';
import { readPlaybook, readScenario } from './read-playbook.ts';

/** Reads and checks the bundled playbooks and scenarios once. A bad file is named, never hidden. */
export async function loadLibrary(source: PlaybookSource, hash: Hash): Promise<Library> {
  const [playbooks, scenarios, checked] = await Promise.all([
    source.playbooks(),
    source.scenarios(),
    source.checked(),
  ]);
  const refused: { readonly file: string; readonly finding: string }[] = [];
  if (!playbooks.ok) refused.push({ file: 'playbooks', finding: playbooks.error.detail });
  if (!scenarios.ok) refused.push({ file: 'scenarios', finding: scenarios.error.detail });

  const pinned = new Map<string, PinnedPlaybook>();
  const bytes = new Map<string, PlaybookFile>();
  for (const file of playbooks.ok ? playbooks.value : []) {
    const sha256 = toHex(hash.sha256(file.bytes));
    const read = await readPlaybook(file, checked?.playbooks[sha256]);
    if (!read.ok) {
      refused.push({ file: file.file, finding: read.error });
      continue;
    }
    const { id, version } = read.value;
    if (pinned.has(id)) {
      refused.push({ file: file.file, finding: `${id} is defined twice` });
      continue;
    }
    pinned.set(id, { ref: { id, version, sha256 }, playbook: read.value });
    bytes.set(sha256, file);
  }
  const drills: Scenario[] = [];
  for (const file of scenarios.ok ? scenarios.value : []) {
    const sha256 = toHex(hash.sha256(file.bytes));
    const read = await readScenario(file, checked?.scenarios[sha256]);
    if (read.ok) drills.push(read.value);
    else refused.push({ file: file.file, finding: read.error });
  }
  return {
    playbooks: [...pinned.values()],
    scenarios: drills,
    refused,
    find: (id) => pinned.get(id),
    bytes: (sha256) => bytes.get(sha256),
  };
}
