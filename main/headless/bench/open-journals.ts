import { nodeFiles, type Files } from '../../adapters/disk/files.ts';
import { createJournals } from '../../adapters/disk/journals.ts';
import { createNodeClock } from '../../adapters/system/clock.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeRandom } from '../../adapters/system/random.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import type { Journal } from '../../core/ports/journal.ts';

/** A drill's log under `root`, written by the same journal as the app's. */
export async function openJournal(root: string, files: Files = nodeFiles): Promise<Journal> {
  const journals = createJournals({
    ...{ root, files },
    clock: createNodeClock(),
    random: createNodeRandom(),
    hash: createNodeHash(),
    signatures: createNodeSignatures(),
    app: 'breakglass/bench',
    device: 'bench',
  });
  const opened = await journals.open({ mode: 'drill', clockSpeed: 1, scenario: 'bench' });
  if (!opened.ok) throw new Error(opened.error.detail);
  return opened.value;
}
