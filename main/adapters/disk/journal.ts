import { toBase64 } from '../../core/journal/bytes.ts';
import { rootOf, type Tree } from '../../core/journal/merkle.ts';
import { signCheckpoint } from '../../core/journal/note.ts';
import type { Draft, Entry, Mode, RecordType } from '../../core/journal/payload.ts';
import { shortCode } from '../../core/journal/short-code.ts';
import type { Hash, SigningKey } from '../../core/ports/hash.ts';
import type { AppendError, Journal, JournalHead } from '../../core/ports/journal.ts';
import type { Timer } from '../../core/ports/timer.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { CheckpointsFile } from './checkpoints-file.ts';
import { asEntryOf, type Drafting } from './drafting.ts';
import { codeOf, messageOf } from './files.ts';
import { keptSeq, place, withMarker, type Degraded, type Item } from './queue.ts';
import type { Segments } from './segments.ts';

/** A checkpoint is signed after this many records, or this long without one, milliseconds. */
const CHECKPOINT_EVERY = 64;
const CHECKPOINT_IDLE = 60_000;
/** How long to wait before the disk is tried again, milliseconds. */
const RETRY = 2_000;
const CHECKPOINT_AFTER: readonly RecordType[] = ['log.open', 'run.start', 'export', 'log.close'];

export interface JournalParts {
  readonly logId: string;
  readonly mode: Mode;
  readonly origin: string;
  readonly hash: Hash;
  readonly key: SigningKey;
  readonly drafting: Drafting;
  readonly segments: Segments;
  readonly checkpoints: CheckpointsFile;
  readonly protect: (secrets: readonly string[]) => void;
  readonly mask: (text: string) => string;
  readonly look: Journal['look'];
  readonly allow: Journal['allow'];
  readonly release: () => void;
  readonly timer?: Timer;
}

interface Waiting {
  readonly item: Item;
  readonly settle?: (result: Result<Entry, AppendError>) => void;
}

/** One open log. Appends queue while a sync is under way and then share the next one. */
export function createJournal(parts: JournalParts): Journal {
  const { drafting, hash, key, logId, origin, segments, timer } = parts;
  let tree: Tree = { size: 0, peaks: [] };
  let lastLeaf: Uint8Array = new Uint8Array(32);
  let checkpointed = 0;
  /** From the first close on: `log.close` is queued or written, so nothing may queue behind it. */
  let ending = false;
  let closed = false;
  let closing: Promise<Result<JournalHead, AppendError>> | undefined;
  let backlog: readonly Item[] = [];
  let degraded: Degraded | undefined;
  let queue: Waiting[] = [];
  let pumping: Promise<void> | undefined;
  let checkpointing: Promise<unknown> = Promise.resolve();
  let wake: AbortController | undefined;

  const head = (): JournalHead => {
    const root = toBase64(rootOf(hash, tree));
    const { size } = tree;
    const state = closed ? 'closed' : degraded ? 'not-recorded' : 'recording';
    const code = shortCode(hash, { origin, size, root });
    return { logId, size, root, checkpointed, shortCode: code, state };
  };

  const write = async (batch: readonly Waiting[]) => {
    const fresh = batch.map(({ item }) => item);
    const all = [...backlog, ...fresh];
    if (all.length === 0) return;
    const { size } = tree;
    const items = degraded
      ? withMarker(all, size, degraded, backlog.length, drafting.now(), drafting.common(), logId)
      : all;
    try {
      const from = { tree, lastLeaf };
      const plain = place(hash, from, items);
      const after = segments.begins(plain.batch.lines.length)?.after;
      const placed = after ? place(hash, from, items, after) : plain;
      await segments.commit(placed.batch);
      tree = placed.tree;
      lastLeaf = placed.lastLeaf;
      const first = tree.size - batch.length;
      degraded = undefined;
      backlog = [];
      batch.forEach(({ item, settle }, index) => settle?.(ok(item.entry(first + index))));
    } catch (error) {
      const detail = messageOf(error);
      const from = fresh[0] ?? all[0];
      degraded ??= {
        why: codeOf(error) || detail,
        since: from?.ts ?? drafting.now(),
        mono: from?.mono ?? 0,
      };
      const before = backlog.length;
      backlog = all;
      batch.forEach(({ item, settle }, index) => {
        const kept = item.entry(keptSeq(size, before + index));
        settle?.(err({ code: 'not-recorded', detail, kept }));
      });
      retryLater();
    }
  };

  const pump = async () => {
    do {
      const batch = queue;
      queue = [];
      await write(batch);
    } while (queue.length > 0);
    pumping = undefined;
  };
  const start = () => (pumping ??= pump());

  const sign = async (): Promise<Result<JournalHead, AppendError>> => {
    const at = head();
    if (at.size === checkpointed) return ok(at);
    try {
      await parts.checkpoints.append(signCheckpoint(hash, key, { origin, ...at }));
      checkpointed = Math.max(checkpointed, at.size);
      return ok({ ...at, checkpointed });
    } catch (error) {
      return err({ code: 'not-recorded', detail: messageOf(error) });
    }
  };
  const signNext = () => {
    const next = checkpointing.then(sign);
    checkpointing = next;
    return next;
  };

  /** Waits, then tries the disk again or signs what is not yet covered; one wait at a time. */
  const later = (ms: number, what: () => Promise<unknown>) => {
    wake?.abort();
    if (!timer || closed) return;
    const waiting = new AbortController();
    wake = waiting;
    void timer.sleep(ms, waiting.signal).then(() => {
      if (waiting.signal.aborted || closed) return;
      wake = undefined;
      void what();
    });
  };
  /** No await between the look at `pumping` and the start: two writers would write one backlog twice. */
  const flush = async () => {
    while (pumping) await pumping;
    if (backlog.length > 0) await start();
  };
  const retryLater = () => later(RETRY, flush);

  const refused = () => err<AppendError>({ code: 'closed', detail: `log ${logId} has ended` });
  const put = (draft: Draft): Promise<Result<Entry, AppendError>> => {
    const drafted = drafting.draft(draft);
    if (!drafted.ok) return Promise.resolve(drafted);
    return new Promise((resolve) => {
      const last = drafted.value.length - 1;
      drafted.value.forEach((item, index) => {
        const settle = (result: Result<Entry, AppendError>) => {
          resolve(result);
          if (result.ok) afterwards(draft.type);
        };
        queue.push(index === last ? { item, settle } : { item });
      });
      void start();
    });
  };

  /** Checkpoints come after the acknowledgement, never in its way. */
  const afterwards = (type: RecordType) => {
    if (CHECKPOINT_AFTER.includes(type) || tree.size - checkpointed >= CHECKPOINT_EVERY) {
      void Promise.resolve().then(signNext);
    } else if (!wake) later(CHECKPOINT_IDLE, signNext);
  };

  const checkpoint = async () => {
    await flush();
    const signed = await signNext();
    if (!degraded) return signed;
    return err<AppendError>({ code: 'not-recorded', detail: degraded.why });
  };

  /** `log.close` is queued once; after a failure only what is missing is done again. */
  const finish = async (why: Parameters<Journal['close']>[0]) => {
    if (!ending) {
      ending = true;
      const last = await put({ type: 'log.close', data: { why } });
      if (!last.ok && last.error.code !== 'not-recorded') {
        ending = false;
        return last;
      }
    }
    const signed = await checkpoint();
    if (!signed.ok) return signed;
    closed = true;
    wake?.abort();
    key.destroy();
    segments.close();
    parts.checkpoints.close();
    parts.release();
    return ok(head());
  };

  return {
    logId,
    mode: parts.mode,
    head,
    checkpoint,
    protect: parts.protect,
    mask: parts.mask,
    look: parts.look,
    allow: parts.allow,
    append: async <T extends RecordType>(draft: Draft<T>) => {
      if (ending) return refused();
      const result = await put(draft);
      return result.ok ? ok(asEntryOf<T>(result.value)) : result;
    },
    close: (why) => {
      if (closed) return Promise.resolve(refused());
      closing ??= finish(why).finally(() => (closing = undefined));
      return closing;
    },
  };
}
