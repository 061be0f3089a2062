import { signCheckpoint } from '../../core/journal/note.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { SeedStore } from '../../core/ports/seeds.ts';
import { createCheckpointsFile } from './checkpoints-file.ts';
import { epochKey, type KeyTools } from './epoch-key.ts';
import { releaseLock, takeLock, type Processes } from './lock.ts';
import type { Files } from './files.ts';
import { mendNotes } from './mend-sides.ts';

interface SettleTools extends KeyTools {
  readonly files: Files;
  readonly processes: Processes;
  readonly boot: string;
  readonly seeds: SeedStore;
}

/** A `key.rotate`: the size and root of the log with it, and the key that follows. */
export interface Turn {
  readonly size: number;
  readonly root: string;
  readonly vkey: string;
}

/** A log whose records fit, whatever keys they name. */
interface SettleLog {
  readonly folder: string;
  readonly logId: string;
  readonly open: Payloads['log.open'];
  readonly turns: readonly Turn[];
  /** Roots of its checkpoints by size. */
  readonly signed: ReadonlyMap<number, string>;
}

/**
 * A crash came between `key.rotate` and the checkpoint that the ending key signs last. The next key
 * is gone with its process, but the ending one was kept: it signs that checkpoint now, and its seed
 * is destroyed. The log then ends with a hand-over that is signed; a new log goes on from it. Does
 * nothing where anything else is the case.
 */
export async function settleRotation(
  tools: SettleTools,
  { folder, logId, open, turns, signed }: SettleLog,
  kept: { readonly epoch: number; readonly seed: Uint8Array },
): Promise<void> {
  const { files, hash, processes, boot, seeds } = tools;
  const { origin, vkey_0 } = open;
  const last = turns.at(-1);
  const ending = turns.at(-2)?.vkey ?? vkey_0;
  if (last === undefined || kept.epoch !== turns.length - 1) return;
  const settled = turns.slice(0, -1).every(({ size }) => signed.has(size));
  if (!settled || Math.max(0, ...signed.keys()) >= last.size) return;
  const { key, vkey } = epochKey(tools, origin, kept.epoch, kept.seed.slice());
  try {
    if (vkey !== ending || !takeLock(files, folder, boot, processes)) return;
    try {
      await mendNotes(files, folder);
      const notes = createCheckpointsFile(files, folder);
      try {
        await notes.append(signCheckpoint(hash, key, { origin, size: last.size, root: last.root }));
      } finally {
        notes.close();
      }
    } finally {
      releaseLock(files, folder);
    }
  } finally {
    key.destroy();
  }
  await seeds.destroy(logId, kept.epoch);
}
