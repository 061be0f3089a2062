import { toBase64 } from '../../core/journal/bytes.ts';
import type { SegmentEnd } from '../../core/journal/line.ts';
import { appendLeaf, emptyTree, leafHash, rootOf } from '../../core/journal/merkle.ts';
import type { Mode, Payloads } from '../../core/journal/payload.ts';
import type { CannotGoOn } from '../../core/ports/journal.ts';
import type { SeedStore } from '../../core/ports/seeds.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { epochKey, type EpochKey, type KeyTools } from './epoch-key.ts';
import { messageOf, readWhole, type Files } from './files.ts';
import { lockState, releaseLock, takeLock, type Processes } from './lock.ts';
import { loadLog, segmentsOf, type LoadedLog } from './log-folder.ts';
import type { LogStart } from './log-start.ts';
import { mendNotes, mendTexts } from './mend-sides.ts';
import { storedNotes } from './read-notes.ts';
import { createRunningHash } from './running-hash.ts';
import { settleRotation } from './settle-rotation.ts';
import { cutTail, tornTail } from './torn-tail.ts';

/** A log whose last writer is gone, ready to be written again, its lock taken. */
export interface Resumed {
  readonly mode: Mode;
  readonly origin: string;
  readonly start: LogStart;
  /** Records it held when it was left. */
  readonly leftAt: number;
  readonly torn?: Payloads['log.recovered'];
}

export interface ResumeTools extends KeyTools {
  readonly files: Files;
  readonly processes: Processes;
  readonly boot: string;
  readonly seeds: SeedStore;
}

/**
 * Says no for any doubt, and before it changes anything: a new log may always be opened instead. Only
 * a hand-over of keys that a crash interrupted is signed first by the key that was ending.
 */
export async function resumeLog(
  tools: ResumeTools,
  folder: string,
  logId: string,
): Promise<Result<Resumed, CannotGoOn>> {
  const { files, hash, processes, boot } = tools;
  if (lockState(files, folder, boot, processes) !== 'free') return no('held', folder);
  let seed: Awaited<ReturnType<SeedStore['load']>>;
  try {
    seed = await tools.seeds.load(logId);
  } catch (error) {
    return no('no-seed', messageOf(error));
  }
  if (!seed) return no('no-seed', logId);
  try {
    const loaded = loadLog(files, hash, folder, logId);
    const tail = tornTail(files, hash, folder, loaded);
    if (tail === 'damaged') return no('damaged', `behind record ${loaded.tree.size - 1}`);
    await Promise.resolve();
    const signed = signedRoots(files, folder);
    const whole = checkRecords(tools, loaded, signed);
    if (!whole.ok) return whole;
    const key = currentKey(tools, loaded, signed, seed);
    if (!key.ok) {
      await settleRotation(tools, { folder, logId, records: loaded.records, signed }, seed);
      return key;
    }
    const [first] = loaded.records;
    if (first?.entry.type !== 'log.open') return no('damaged', 'record 0');
    if (!takeLock(files, folder, boot, processes)) return no('held', folder);
    try {
      if (tail) await cutTail(files, folder, tail);
      await mendNotes(files, folder);
      await mendTexts(files, hash, folder, loaded);
      const segment = lastSegment(files, folder, loaded.tree.size);
      const { tree, lastLeaf } = loaded;
      const person = loaded.records.at(-1)?.who ?? '';
      const { mode, origin } = first.entry.data;
      const start = { tree, lastLeaf, ...key.value, signed, person, segment };
      const torn = tail?.told;
      return ok({ mode, origin, start, leftAt: tree.size, ...(torn && { torn }) });
    } catch (error) {
      releaseLock(files, folder);
      throw error;
    }
  } catch (error) {
    return no('disk-refused', messageOf(error));
  } finally {
    seed.seed.fill(0);
  }
}

function no(why: CannotGoOn['why'], detail: string): Result<never, CannotGoOn> {
  return err({ code: 'cannot-go-on', why, detail });
}

/** Roots of the local checkpoints by size. Whoever signed them: a larger one than the log is doubt enough. */
function signedRoots(files: Files, folder: string): ReadonlyMap<number, string> {
  return new Map(
    storedNotes(files, folder).map(({ checkpoint }) => [checkpoint.size, checkpoint.root]),
  );
}

/** Every record is linked to the one before, every checkpoint fits, and the log has not ended. */
function checkRecords(
  { hash }: KeyTools,
  { records, tree: whole }: LoadedLog,
  signed: ReadonlyMap<number, string>,
): Result<null, CannotGoOn> {
  const largest = Math.max(0, ...signed.keys());
  if (largest > whole.size) return no('rolled-back', `${whole.size} of ${largest} records`);
  let tree = emptyTree;
  let leaf: Uint8Array = new Uint8Array(32);
  for (const { entry, prev, text } of records) {
    if (entry.type === 'log.close') return no('ended', `record ${entry.seq}`);
    if (prev !== toBase64(leaf)) return no('damaged', `record ${entry.seq}`);
    leaf = leafHash(hash, Buffer.from(text));
    tree = appendLeaf(hash, tree, leaf);
    const root = signed.get(tree.size);
    if (root !== undefined && root !== toBase64(rootOf(hash, tree))) {
      return no('damaged', `before record ${tree.size}`);
    }
  }
  return tree.size > 0 ? ok(null) : no('damaged', 'no whole record');
}

/** The seed must be that of the epoch in force, and the epoch before must have handed over to it. */
function currentKey(
  tools: ResumeTools,
  { records }: LoadedLog,
  signed: ReadonlyMap<number, string>,
  kept: { readonly epoch: number; readonly seed: Uint8Array },
): Result<{ readonly key: EpochKey; readonly vkeys: readonly string[] }, CannotGoOn> {
  const vkeys: string[] = [];
  let origin = '';
  let handedOver = true;
  for (const { entry } of records) {
    if (entry.type === 'log.open') {
      vkeys.push(entry.data.vkey_0);
      ({ origin } = entry.data);
    }
    if (entry.type !== 'key.rotate') continue;
    vkeys.push(entry.data.vkey_next);
    handedOver &&= signed.has(entry.seq + 1);
  }
  const key = epochKey(tools, origin, kept.epoch, kept.seed.slice());
  if (key.vkey === vkeys.at(-1) && kept.epoch === vkeys.length - 1 && handedOver) {
    return ok({ key, vkeys });
  }
  key.key.destroy();
  return no('no-seed', `the seed of epoch ${kept.epoch} is not that of the log`);
}

/** How the last segment with a record in it ended; what follows goes into a new one. */
function lastSegment(files: Files, folder: string, size: number): SegmentEnd {
  const last = segmentsOf(files, folder).findLast(({ first }) => first < size);
  const hash = createRunningHash();
  if (last) hash.update(readWhole(files, last.path) ?? new Uint8Array());
  return { first: last?.first ?? 0, sha256: hash.hex() };
}
