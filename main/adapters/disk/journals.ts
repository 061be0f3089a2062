import { join } from 'node:path';
import { toBase64 } from '../../core/journal/bytes.ts';
import { rootOf } from '../../core/journal/merkle.ts';
import { originOf } from '../../core/journal/origin.ts';
import type { Draft, Entry } from '../../core/journal/payload.ts';
import { selfTest } from '../../core/journal/self-test.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { CannotGoOn, GoneOn, Journal, Journals, OpenLog } from '../../core/ports/journal.ts';
import type { Random } from '../../core/ports/random.ts';
import { noSeeds, type SeedStore } from '../../core/ports/seeds.ts';
import type { Timer } from '../../core/ports/timer.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { addToEnded } from './ended-witness.ts';
import { epochKey, writeKeys } from './epoch-key.ts';
import { messageOf, nodeFiles, type Files } from './files.ts';
import { summaries } from './list-logs.ts';
import { nodeProcesses, takeLock, type Processes } from './lock.ts';
import { findLog, loadTexts, modeFolder } from './log-folder.ts';
import { newLog } from './log-start.ts';
import { newJournal } from './new-journal.ts';
import { recoverTail, type Recovered } from './recover-tail.ts';
import { resumeLog } from './resume-log.ts';
import { walkLog, type Step } from './walk-log.ts';

export interface JournalsOptions {
  /** userData, or the folder of `--out`: logs go to `logs/` and `drills/` in it. */
  readonly root: string;
  readonly clock: Clock;
  readonly random: Random;
  readonly hash: Hash;
  readonly signatures: Signatures;
  /** Version and build, such as `breakglass/0.1.0`. */
  readonly app: string;
  readonly device: string;
  /** The clock moves on demand only, not with the wall's; every log says so. */
  readonly clockStepped?: true;
  /** For idle checkpoints and for trying a full disk again; without it only calls do so. */
  readonly timer?: Timer;
  /** Where seeds of open logs outlive the process; nowhere without it. */
  readonly seeds?: SeedStore;
  readonly files?: Files;
  /** Most records of a segment, where it is not to be the usual. */
  readonly segmentRecords?: number;
  readonly processes?: Processes;
}

type AllTools = JournalsOptions & { readonly files: Files; readonly processes: Processes };
type CannotOpen = { readonly code: 'cannot-open'; readonly detail: string };

/**
 * Logs on disk, one folder each. A log opens even when the disk refuses: its first records are
 * then kept in memory like any other (`not-recorded`). Cannot open: the log to go on from is
 * unknown, or another process is writing it, or the start-up test vector does not come out.
 */
export function createJournals(options: JournalsOptions): Journals {
  const { root, hash, files = nodeFiles, processes = nodeProcesses, clock } = options;
  return {
    open: (log) => open({ ...options, files, processes }, log),
    addWitness: (...args) =>
      addToEnded({ ...options, files, processes, boot: clock.boot }, ...args),
    resume: (logId) => resume({ ...options, files, processes }, logId),
    list: () => Promise.resolve(summaries(files, hash, root)),
    read: async (logId) => {
      const entries: Entry[] = [];
      const read = await each(logId, (entry) => void entries.push(entry));
      return read.ok ? ok(entries) : read;
    },
    each,
  };

  async function each(logId: string, take: (entry: Entry) => void): ReturnType<Journals['each']> {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
      const texts = loadTexts(files, folder);
      const step: Step = ({ entry }) => take(entry);
      const { tree } = await walkLog({ files, hash }, folder, logId, step, texts);
      if (tree.size > 0) return ok(null);
      return err({ code: 'unreadable', detail: `${folder} holds no whole record` });
    } catch (error) {
      return err({ code: 'unreadable', detail: messageOf(error) });
    }
  }

  async function open(tools: AllTools, log: OpenLog): Promise<Result<Journal, CannotOpen>> {
    const broken = selfTest(hash, tools.signatures);
    if (broken !== undefined) {
      return err({ code: 'cannot-open', detail: `hashing or signing is broken here: ${broken}` });
    }
    let recovered: Recovered | undefined;
    if (log.continues !== undefined) {
      const before = await goOnFrom(log.continues);
      if (!before.ok) return before;
      recovered = before.value;
    }
    const logId = tools.random.uuid();
    const folder = join(modeFolder(root, log.mode), logId);
    const origin = originOf(log.mode, logId);
    const key = epochKey(tools, origin, 0);
    const { vkey } = key;
    const start = newLog(key);
    const prepare = preparing(folder, vkey);
    const journal = newJournal(tools, { logId, mode: log.mode, origin, folder, start, prepare });
    for (const draft of openingDrafts(log, logId, origin, vkey, tools, recovered)) {
      const appended = await journal.append(draft);
      if (!appended.ok && appended.error.code !== 'not-recorded') {
        return err({ code: 'cannot-open', detail: appended.error.detail });
      }
    }
    return ok(journal);
  }

  async function resume(tools: AllTools, logId: string): Promise<Result<GoneOn, CannotGoOn>> {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) {
        return err({ code: 'cannot-go-on', why: 'no-such-log', detail: logId });
      }
      const { seeds = noSeeds } = tools;
      const resumed = await resumeLog({ ...tools, seeds, boot: clock.boot }, folder, logId);
      if (!resumed.ok) return resumed;
      const { leftAt, torn, ...place } = resumed.value;
      const prepare = () => Promise.resolve();
      const journal = newJournal(tools, { logId, folder, prepare, ...place });
      if (torn) await journal.append({ type: 'log.recovered', data: torn });
      /* Where the disk refuses either, the log goes on all the same and they follow later. */
      await journal.rotate();
      return ok({ journal, leftAt, recovered: torn !== undefined });
    } catch (error) {
      return err({ code: 'cannot-go-on', why: 'disk-refused', detail: messageOf(error) });
    }
  }

  async function goOnFrom(logId: string): Promise<Result<Recovered, CannotOpen>> {
    try {
      const folder = findLog(files, root, logId);
      if (folder === undefined) return err({ code: 'cannot-open', detail: `no log ${logId}` });
      return await recoverTail({ files, hash, processes, boot: clock.boot }, folder, logId);
    } catch (error) {
      return err({ code: 'cannot-open', detail: messageOf(error) });
    }
  }

  /** What must be there before the first record: the folder, its lock, the public key. */
  function preparing(folder: string, vkey: string): () => Promise<void> {
    let locked = false;
    return async () => {
      files.makeFolder(folder);
      locked ||= takeLock(files, folder, clock.boot, processes);
      if (!locked) throw new Error(`${folder} is being written by another process`);
      await writeKeys(files, folder, [vkey]);
      files.syncFolder(join(folder, '..'));
    };
  }
}

function openingDrafts(
  log: OpenLog,
  logId: string,
  origin: string,
  vkey: string,
  { device, app, hash, clockStepped }: JournalsOptions,
  recovered: Recovered | undefined,
): readonly Draft[] {
  const { mode, clockSpeed, scenario } = log;
  const prevLog = recovered && {
    id: recovered.logId,
    size: recovered.tree.size,
    root: toBase64(rootOf(hash, recovered.tree)),
  };
  const data = {
    logId,
    origin,
    vkey_0: vkey,
    device,
    app,
    mode,
    clockSpeed,
    ...(clockStepped && { clockStepped }),
    ...(scenario !== undefined && { scenario }),
    ...(prevLog && { prevLog }),
  };
  const opened: Draft = { type: 'log.open', data };
  return recovered?.torn ? [opened, { type: 'log.recovered', data: recovered.torn }] : [opened];
}
