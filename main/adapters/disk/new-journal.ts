import type { Mode } from '../../core/journal/payload.ts';
import { createRedactor } from '../../core/journal/redact/redactor.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Journal } from '../../core/ports/journal.ts';
import { noSeeds, type SeedStore } from '../../core/ports/seeds.ts';
import type { Timer } from '../../core/ports/timer.ts';
import { createCheckpointsFile } from './checkpoints-file.ts';
import { createDrafting } from './drafting.ts';
import { epochKey, writeKeys, type KeyTools } from './epoch-key.ts';
import type { Files } from './files.ts';
import { createJournal } from './journal.ts';
import { releaseLock } from './lock.ts';
import type { LogStart } from './log-start.ts';
import { createSegments } from './segments.ts';

export interface JournalTools extends KeyTools {
  readonly clock: Clock;
  readonly app: string;
  readonly device: string;
  readonly timer?: Timer;
  readonly seeds?: SeedStore;
  readonly files: Files;
  readonly segmentRecords?: number;
}

export interface LogPlace {
  readonly logId: string;
  readonly mode: Mode;
  readonly origin: string;
  readonly folder: string;
  readonly start: LogStart;
  /** Makes what must be there before the first record. */
  readonly prepare: () => Promise<void>;
}

/** The journal of one log on disk, put together. */
export function newJournal(tools: JournalTools, place: LogPlace): Journal {
  const { files, hash, random, signatures, timer, seeds = noSeeds } = tools;
  const { folder, logId, origin, start } = place;
  const redactor = createRedactor(hash, random.bytes(32));
  return createJournal({
    ...{ logId, origin, hash, signatures, seeds, start, mode: place.mode },
    makeKey: (k) => epochKey(tools, origin, k),
    writeKeys: (vkeys) => writeKeys(files, folder, vkeys),
    drafting: createDrafting({ ...tools, redactor, logId, person: start.person }),
    segments: createSegments(files, folder, place.prepare, {
      before: start.segment,
      records: tools.segmentRecords,
    }),
    checkpoints: createCheckpointsFile(files, folder),
    protect: (secrets) => redactor.protect(secrets),
    mask: (text) => redactor.all(text, { count: 0, rules: new Set() }),
    look: (text, only) =>
      redactor.look(text, only).map(({ start: from, end, rule }) => ({ start: from, end, rule })),
    allow: (values) => redactor.allow(values),
    release: () => releaseLock(files, folder),
    ...(timer && { timer }),
  });
}
