import { toBase64 } from '../../core/journal/bytes.ts';
import { appendLeaf, emptyTree, leafHash, rootOf } from '../../core/journal/merkle.ts';
import { signCheckpoint } from '../../core/journal/note.ts';
import type { ReadRecord } from '../../core/journal/parse.ts';
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

/** A log whose records fit, whatever keys they name. */
interface SettleLog {
  readonly folder: string;
  readonly logId: string;
  readonly records: readonly ReadRecord[];
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
  { folder, logId, records, signed }: SettleLog,
  kept: { readonly epoch: number; readonly seed: Uint8Array },
): Promise<void> {
  const { files, hash, processes, boot, seeds } = tools;
  const [first] = records;
  if (first?.entry.type !== 'log.open') return;
  const { origin, vkey_0 } = first.entry.data;
  const turns = records.flatMap(({ entry }) =>
    entry.type === 'key.rotate' ? [{ size: entry.seq + 1, vkey: entry.data.vkey_next }] : [],
  );
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
      let tree = emptyTree;
      for (const { text } of records.slice(0, last.size)) {
        tree = appendLeaf(hash, tree, leafHash(hash, Buffer.from(text)));
      }
      const root = toBase64(rootOf(hash, tree));
      const notes = createCheckpointsFile(files, folder);
      try {
        await notes.append(signCheckpoint(hash, key, { origin, size: last.size, root }));
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
