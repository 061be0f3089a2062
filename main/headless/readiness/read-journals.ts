import { stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { journalFacts } from '../../actions/readiness/journal-facts.ts';
import { createImportedLogs } from '../../adapters/disk/imported-logs.ts';
import { createImportedReaders } from '../../adapters/disk/imported-readers.ts';
import { createJournals } from '../../adapters/disk/journals.ts';
import { createLogFiles } from '../../adapters/disk/log-files.ts';
import { createLogReader } from '../../adapters/disk/log-reader.ts';
import { createLogProofs } from '../../adapters/disk/proofs.ts';
import { createNodeClock } from '../../adapters/system/clock.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import { createNodeRandom } from '../../adapters/system/random.ts';
import { createNodeSignatures } from '../../adapters/system/signatures.ts';
import { createNodeTimer } from '../../adapters/system/timer.ts';
import type { JournalFacts } from '../../core/readiness/own/journals.ts';
import { err, ok, type Result } from '../../core/result.ts';

/**
 * What the logs in the app's data folder show, each verified first. Reads only. Error: why the folder
 * cannot be read.
 */
export async function readJournals(root: string): Promise<Result<JournalFacts, string>> {
  try {
    // A folder that is not there would list as one without logs.
    if (!(await stat(root)).isDirectory()) return err(`${root}: is no folder`);
    const hash = createNodeHash();
    const random = createNodeRandom();
    const signatures = createNodeSignatures();
    const clock = createNodeClock();
    const reading = { root, hash, signatures };
    const about = { app: 'breakglass readiness', clock };
    const facts = await journalFacts({
      journals: createJournals({
        ...{ ...reading, ...about, random, device: hostname() },
        timer: createNodeTimer(),
      }),
      logFiles: createLogFiles({
        ...{ ...reading, ...about, zone: 'UTC' },
        playbookBytes: () => Promise.resolve(undefined),
      }),
      logReader: createLogReader({ ...reading, proofs: createLogProofs({ root, hash }) }),
      importedLogs: createImportedLogs(reading),
      importedReader: createImportedReaders(reading),
    });
    return facts ? ok(facts) : err(`${root}: stopped`);
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : root);
  }
}
