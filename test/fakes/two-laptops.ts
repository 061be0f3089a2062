import { join } from 'node:path';
import { createDesk, type Desk } from '../../main/actions/desk.ts';
import { createImportedLogs, IMPORTED } from '../../main/adapters/disk/imported-logs.ts';
import { createImportedReaders } from '../../main/adapters/disk/imported-readers.ts';
import type { Draft, Mode } from '../../main/core/journal/payload.ts';
import type { Journal } from '../../main/core/ports/journal.ts';
import { deskBench } from './desk.ts';
import { createLogDisk, hash, must, note, signatures, temporaryFolder } from './log-disk.ts';
import { createManualClock, type ManualClock } from './manual-clock.ts';

const START = Date.parse('2026-11-23T13:00:00.000Z');
const MINUTE = 60_000;

export interface Laptop {
  readonly clock: ManualClock;
  readonly journal: Journal;
  /** Path of its signed checkpoints. */
  checkpoints(): string;
  /** Waits, then writes a note. */
  says(text: string, afterMs?: number): Promise<void>;
}

export interface TwoLaptops {
  readonly desk: Desk;
  readonly ours: Laptop;
  readonly theirs: Laptop;
  /** Closes their log, exports it and takes it in. Answers its id. */
  bring(): Promise<string>;
  /** Where it lies then. */
  importedSegment(): string;
}

/** Sato's laptop with the desk, and Mori's beside it, whose clock is `aheadMs` ahead. */
export async function twoLaptops(aheadMs: number, mode: Mode = 'drill'): Promise<TwoLaptops> {
  const own = createLogDisk({ clock: createManualClock(START) });
  const other = createLogDisk({ clock: createManualClock(START + aheadMs, 'other-boot') });
  const ours = await laptop(own, 'sato', mode);
  const theirs = await laptop(other, 'mori', mode);
  const tools = { root: own.root, hash, signatures };
  const importedLogs = createImportedLogs(tools);
  const { ports } = deskBench([]).desk;
  const { journals, logFiles, logReader } = own;
  const importedReader = createImportedReaders(tools);
  const desk = createDesk({
    ...ports,
    journals,
    logFiles,
    logReader,
    importedLogs,
    importedReader,
  });
  const { logId } = theirs.journal;
  return {
    desk,
    ours,
    theirs,
    bring: async () => {
      must(await theirs.journal.close('finished'));
      const { folder } = must(await other.logFiles.export(logId, temporaryFolder()));
      return must(await importedLogs.take(folder, mode)).logId;
    },
    importedSegment: () => join(own.root, IMPORTED, logId, 'logs', logId, 'seg-000000000000.jsonl'),
  };
}

async function laptop(
  disk: ReturnType<typeof createLogDisk>,
  person: string,
  mode: Mode,
): Promise<Laptop> {
  const clock = disk.clock as ManualClock;
  const scenario = mode === 'drill' ? { scenario: 'sso-outage' } : {};
  const journal = must(await disk.journals.open({ mode, clockSpeed: 1, ...scenario }));
  const playbook = { id: 'PB-01', version: '1.0.0', sha256: 'ab12'.repeat(16) };
  const data = { run: 'run-1', playbook, includes: [], person, lang: 'en' } as const;
  must(await journal.append({ type: 'run.start', run: 'run-1', data }));
  const append = async (draft: Draft): Promise<void> => void must(await journal.append(draft));
  return {
    clock,
    journal,
    checkpoints: () => join(disk.folderOf(journal.logId, mode), 'checkpoints.txt'),
    says: (text, afterMs = MINUTE) => {
      clock.pass(afterMs);
      return append(note(text));
    },
  };
}
