import { toBase64 } from '../../core/journal/bytes.ts';
import type { SegmentEnd } from '../../core/journal/line.ts';
import { rootOf } from '../../core/journal/merkle.ts';
import type { Mode, Payloads } from '../../core/journal/payload.ts';
import type { CannotGoOn } from '../../core/ports/journal.ts';
import type { SeedStore } from '../../core/ports/seeds.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { epochKey, type EpochKey, type KeyTools } from './epoch-key.ts';
import { messageOf, type Files } from './files.ts';
import { lockState, releaseLock, takeLock, type Processes } from './lock.ts';
import { segmentsOf } from './log-folder.ts';
import type { LogStart } from './log-start.ts';
import { mendNotes, mendTexts } from './mend-sides.ts';
import { settleOnDisk } from './settle-on-disk.ts';
import { storedNotes } from './read-notes.ts';
import { createRunningHash, type RunningHash } from './running-hash.ts';
import { settleRotation, type Turn } from './settle-rotation.ts';
import { cutTail, tornTail } from './torn-tail.ts';
import { walkLog, type Step } from './walk-log.ts';

/** Bytes of a segment that are hashed at a time. */
const PIECE = 256 * 1024;

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
    const signed = signedRoots(files, folder);
    const kept = seed.signed;
    const seen = seeing(tools, kept ? new Map([...signed, [kept.size, kept.root]]) : signed);
    const walked = await walkLog(tools, folder, logId, seen.step);
    const tail = tornTail(files, hash, folder, walked);
    if (tail === 'damaged') return no('damaged', `behind record ${walked.tree.size - 1}`);
    /* Who cuts the log and its checkpoints cannot cut what the vault remembers of them. */
    const largest = Math.max(kept?.size ?? 0, ...signed.keys());
    if (largest > walked.tree.size) {
      return no('rolled-back', `${walked.tree.size} of ${largest} records`);
    }
    const doubt = seen.doubt();
    if (doubt) return doubt;
    const { open, person, turns } = seen.found();
    if (!open) return no('damaged', walked.tree.size > 0 ? 'record 0' : 'no whole record');
    const vkeys = [open.vkey_0, ...turns.map(({ vkey }) => vkey)];
    const handedOver = turns.every(({ size }) => signed.has(size));
    const key = currentKey(tools, { origin: open.origin, vkeys, handedOver }, seed);
    if (!key.ok) {
      await settleRotation(tools, { folder, logId, open, turns, signed }, seed);
      return key;
    }
    if (!takeLock(files, folder, boot, processes)) return no('held', folder);
    try {
      if (tail) await cutTail(files, folder, tail);
      await mendNotes(files, folder);
      await mendTexts(files, hash, folder);
      await settleOnDisk(files, folder);
      const segment = lastSegment(files, folder, walked.tree.size);
      const { tree, lastLeaf } = walked;
      const { mode, origin } = open;
      const start = { tree, lastLeaf, key: key.value, vkeys, signed, person, segment };
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

/**
 * Looks at every record in turn: each is linked to the one before, every checkpoint fits, and the
 * log has not ended. Keeps what going on needs, and the first doubt.
 */
function seeing({ hash }: KeyTools, signed: ReadonlyMap<number, string>) {
  let doubt: Result<never, CannotGoOn> | undefined;
  let before = toBase64(new Uint8Array(32));
  let open: Payloads['log.open'] | undefined;
  let person = '';
  const turns: Turn[] = [];
  const step: Step = ({ entry, prev, who }, tree, leaf) => {
    if (entry.type === 'log.close') doubt ??= no('ended', `record ${entry.seq}`);
    if (prev !== before) doubt ??= no('damaged', `record ${entry.seq}`);
    before = toBase64(leaf);
    const root = signed.get(tree.size);
    if (root !== undefined && root !== toBase64(rootOf(hash, tree))) {
      doubt ??= no('damaged', `before record ${tree.size}`);
    }
    person = who;
    if (entry.type === 'log.open' && entry.seq === 0) open = entry.data;
    if (entry.type !== 'key.rotate') return;
    const vkey = entry.data.vkey_next;
    turns.push({ size: tree.size, root: toBase64(rootOf(hash, tree)), vkey });
  };
  return { step, doubt: () => doubt, found: () => ({ open, person, turns }) };
}

/** The seed must be that of the epoch in force, and the epoch before must have handed over to it. */
function currentKey(
  tools: ResumeTools,
  log: {
    readonly origin: string;
    readonly vkeys: readonly string[];
    readonly handedOver: boolean;
  },
  kept: { readonly epoch: number; readonly seed: Uint8Array },
): Result<EpochKey, CannotGoOn> {
  const { origin, vkeys, handedOver } = log;
  const key = epochKey(tools, origin, kept.epoch, kept.seed.slice());
  if (key.vkey === vkeys.at(-1) && kept.epoch === vkeys.length - 1 && handedOver) return ok(key);
  key.key.destroy();
  return no('no-seed', `the seed of epoch ${kept.epoch} is not that of the log`);
}

/** How the last segment with a record in it ended; what follows goes into a new one. */
function lastSegment(files: Files, folder: string, size: number): SegmentEnd {
  const last = segmentsOf(files, folder).findLast(({ first }) => first < size);
  const hash = createRunningHash();
  if (last) hashFile(files, last.path, hash);
  return { first: last?.first ?? 0, sha256: hash.hex() };
}

function hashFile(files: Files, path: string, hash: RunningHash): void {
  const file = files.open(path, 'r');
  const piece = new Uint8Array(PIECE);
  try {
    let at = 0;
    for (;;) {
      const count = files.read(file, piece, at);
      if (count === 0) return;
      hash.update(piece.subarray(0, count));
      at += count;
    }
  } finally {
    files.close(file);
  }
}
