import type { Checkpoint } from '../../core/journal/note.ts';
import type { AbortSignalLike, Timer } from '../../core/ports/timer.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Drafting } from './drafting.ts';
import type { EpochKey } from './epoch-key.ts';
import { messageOf } from './files.ts';
import type { Signing } from './signing.ts';
import type { Writer } from './writer.ts';

/** An epoch ends after this many records, or this long, milliseconds of the run. */
const EPOCH_RECORDS = 512;
const EPOCH_TIME = 30 * 60_000;
/** After a rotation the disk refused, the next comes by itself this many records later. */
const RETRY_RECORDS = 64;

/** Ends the epoch of a log's key and begins the next. */
export interface Rotation {
  /** True when so many records ask for it. */
  due(size: number): boolean;
  /** The error is the system's words; logging goes on, and so does the old key. */
  rotate(): Promise<Result<null, string>>;
  /** Of all epochs so far. */
  vkeys(): readonly string[];
  /** Takes a key that never came into force out of `keys.txt` again. Rejects when the disk refuses. */
  tidy(): Promise<void>;
}

export interface RotationParts {
  readonly writer: Writer;
  readonly signing: Signing;
  readonly drafting: Drafting;
  readonly now: () => Checkpoint;
  readonly makeKey: (k: number) => EpochKey;
  readonly writeKeys: (vkeys: readonly string[]) => Promise<void>;
  readonly vkeys: readonly string[];
  /** True from the close of the log on: no key follows then. */
  readonly stopped: () => boolean;
  readonly signal: AbortSignalLike;
  readonly timer: Timer | undefined;
}

export function createRotation(parts: RotationParts): Rotation {
  const { drafting, signing, writer } = parts;
  let vkeys = parts.vkeys;
  /** Made once and kept until it is in force: `keys.txt` may name it already. */
  let next: EpochKey | undefined;
  /** True while `keys.txt` may hold `next`. */
  let leading = false;
  let rotating: Promise<Result<null, string>> | undefined;
  let began = writer.tree().size;
  let dueAt = began + EPOCH_RECORDS;

  const drafted = ({ vkey }: EpochKey) => {
    if (parts.stopped()) return [];
    const { k } = signing.current();
    const record = drafting.draft({ type: 'key.rotate', data: { k, vkey_next: vkey } });
    return record.ok ? record.value : [];
  };
  /** The record alone, behind `keys.txt` and before the checkpoint that the old key signs last. */
  const turn = (to: EpochKey) =>
    new Promise<Result<null, string>>((settle) => {
      let nothing = false;
      writer.alone({
        draft: () => {
          const items = drafted(to);
          nothing = items.length === 0;
          return items;
        },
        run: async (write) => {
          if (nothing) {
            settle(err('the log has ended'));
            return true;
          }
          try {
            leading = true;
            await parts.writeKeys([...vkeys, to.vkey]);
            await write();
            leading = false;
          } catch (error) {
            settle(err(messageOf(error)));
            return false;
          }
          vkeys = [...vkeys, to.vkey];
          next = undefined;
          began = writer.tree().size;
          dueAt = began + EPOCH_RECORDS;
          signing.turn(parts.now(), to);
          settle(await signing.sign());
          return true;
        },
      });
    });
  const run = async (): Promise<Result<null, string>> => {
    /* The disk may have refused the last note of the epoch before: that one comes first. */
    const settled = signing.turning() ? await signing.sign() : ok(null);
    if (!settled.ok) return settled;
    next ??= parts.makeKey(signing.current().k + 1);
    const turned = await turn(next);
    if (!turned.ok) dueAt = Math.max(dueAt, writer.tree().size + RETRY_RECORDS);
    return turned;
  };
  const rotate = async () => {
    const turned = await (rotating ??= run().finally(() => (rotating = undefined)));
    if (turned.ok) await signing.seedsSettled();
    return turned;
  };

  /** A key lives no longer than its time, as long as anything was recorded with it. */
  const everyEpoch = async (timer: Timer) => {
    for (;;) {
      await timer.sleep(EPOCH_TIME, parts.signal);
      if (parts.signal.aborted) return;
      if (writer.tree().size > began) await rotate();
    }
  };
  if (parts.timer) void everyEpoch(parts.timer);

  return {
    due: (size) => size >= dueAt && !parts.stopped(),
    rotate,
    vkeys: () => vkeys,
    tidy: async () => {
      await rotating;
      if (leading) await parts.writeKeys(vkeys);
      leading = false;
    },
  };
}
