import { toBase64 } from '../../core/journal/bytes.ts';
import { readCosigned } from '../../core/journal/cosigned.ts';
import { rootOf } from '../../core/journal/merkle.ts';
import type { Draft, Entry, Mode, RecordType } from '../../core/journal/payload.ts';
import { shortCode } from '../../core/journal/short-code.ts';
import type { Hash, Signatures } from '../../core/ports/hash.ts';
import type { AppendError, Journal, JournalHead } from '../../core/ports/journal.ts';
import type { SeedStore } from '../../core/ports/seeds.ts';
import type { Timer } from '../../core/ports/timer.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { asEntryOf, type Drafting } from './drafting.ts';
import type { CheckpointsFile } from './checkpoints-file.ts';
import type { EpochKey } from './epoch-key.ts';
import { messageOf } from './files.ts';
import { createRotation } from './rotation.ts';
import type { Segments } from './segments.ts';
import { createSigning } from './signing.ts';
import { createWriter } from './writer.ts';
import type { LogStart } from './log-start.ts';

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
  readonly signatures: Signatures;
  readonly start: LogStart;
  /** Makes the key of an epoch. */
  readonly makeKey: (k: number) => EpochKey;
  /** Replaces `keys.txt`, durably. */
  readonly writeKeys: (vkeys: readonly string[]) => Promise<void>;
  readonly seeds: SeedStore;
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

/** One open log. Appends queue while a sync is under way and then share the next one. */
export function createJournal(parts: JournalParts): Journal {
  const { drafting, hash, logId, origin, segments, signatures, start, timer } = parts;
  /** From the first close on nothing may be queued; `ended`: `log.close` is. */
  let ending = false;
  let ended = false;
  let closed = false;
  let closing: Promise<Result<JournalHead, AppendError>> | undefined;
  let wake: AbortController | undefined;
  const gone = new AbortController();

  const writer = createWriter({
    ...{ logId, hash, drafting, segments },
    from: start,
    onRefused: () => later(RETRY, () => writer.flush()),
  });
  const now = () => ({
    origin,
    size: writer.tree().size,
    root: toBase64(rootOf(hash, writer.tree())),
  });
  const signing = createSigning({
    ...{ hash, logId, now, seeds: parts.seeds, checkpoints: parts.checkpoints },
    key: start.key,
    signed: start.signed,
  });
  const rotation = createRotation({
    ...{ drafting, now, signing, timer, writer },
    makeKey: parts.makeKey,
    writeKeys: parts.writeKeys,
    vkeys: start.vkeys,
    stopped: () => ending,
    signal: gone.signal,
  });

  const head = (): JournalHead => {
    const { size, root } = now();
    const state = closed ? 'closed' : writer.degraded() ? 'not-recorded' : 'recording';
    const code = shortCode(hash, { origin, size, root });
    const checkpointed = signing.checkpointed();
    return { logId, size, root, checkpointed, shortCode: code, state, waiting: writer.waiting() };
  };
  const refused = () => err<AppendError>({ code: 'closed', detail: `log ${logId} has ended` });
  const notRecorded = (detail: string) => err<AppendError>({ code: 'not-recorded', detail });

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

  const put = <T extends RecordType>(draft: Draft<T>): Promise<Result<Entry<T>, AppendError>> =>
    new Promise((resolve) => {
      const drafted = drafting.draft(draft);
      if (!drafted.ok) return resolve(drafted);
      writer.add(drafted.value, (result) => {
        resolve(result.ok ? ok(asEntryOf<T>(result.value)) : result);
        if (result.ok) afterwards(draft.type);
      });
    });
  const append: Journal['append'] = <T extends RecordType>(draft: Draft<T>) =>
    ending ? Promise.resolve(refused()) : put<T>(draft);

  /** Checkpoints and new keys come after the acknowledgement, never in its way. */
  const afterwards = (type: RecordType) => {
    const { size } = writer.tree();
    if (rotation.due(size)) void Promise.resolve().then(rotation.rotate);
    if (CHECKPOINT_AFTER.includes(type) || size - signing.checkpointed() >= CHECKPOINT_EVERY) {
      void Promise.resolve().then(signing.sign);
    } else if (!wake) later(CHECKPOINT_IDLE, signing.sign);
  };

  const checkpoint = async () => {
    await writer.flush();
    const signed = await signing.sign();
    const detail = writer.degraded()?.why ?? (signed.ok ? undefined : signed.error);
    return detail === undefined ? ok(head()) : notRecorded(detail);
  };

  /** `log.close` is queued once; after a failure only what is missing is done again. */
  const finish = async (why: Parameters<Journal['close']>[0]) => {
    ending = true;
    try {
      await rotation.tidy();
    } catch (error) {
      return notRecorded(messageOf(error));
    }
    if (!ended) {
      ended = true;
      const last = await put({ type: 'log.close', data: { why } });
      if (!last.ok && last.error.code !== 'not-recorded') {
        ending = ended = false;
        return last;
      }
    }
    const signed = await checkpoint();
    if (!signed.ok) return signed;
    closed = true;
    wake?.abort();
    gone.abort();
    segments.close();
    parts.release();
    await signing.close();
    return ok(head());
  };

  return {
    ...{ logId, mode: parts.mode, head, append, checkpoint },
    protect: parts.protect,
    mask: parts.mask,
    look: parts.look,
    allow: parts.allow,
    rotate: async () => {
      if (ending) return refused();
      const rotated = await rotation.rotate();
      return rotated.ok ? ok(head()) : notRecorded(rotated.error);
    },
    addWitness: async (note, { name, vkey }) => {
      if (ending) return refused();
      const log = { origin, vkeys: rotation.vkeys() };
      const read = readCosigned(hash, signatures, note, log, vkey);
      if (!read.ok) return err({ code: 'witness-refused', why: read.error, detail: vkey });
      const { size, root, time, note: cosigned } = read.value;
      if (signing.signedRoot(size) !== root) {
        return err({ code: 'witness-refused', why: 'not-signed', detail: `size ${size}` });
      }
      const added = await signing.append(cosigned);
      if (!added.ok) return notRecorded(added.error);
      return append({ type: 'witness', data: { name, vkey, size, root, time } });
    },
    close: (why) => {
      if (closed) return Promise.resolve(refused());
      closing ??= finish(why).finally(() => (closing = undefined));
      return closing;
    },
  };
}
