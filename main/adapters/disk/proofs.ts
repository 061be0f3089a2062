import { consistencyProof, inclusionProof } from '../../core/journal/proofs.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { LogProofs, ProofError, RecordProof, Watch } from '../../core/ports/log-proofs.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { messageOf, nodeFiles, type Files } from './files.ts';
import { LeafIndex } from './leaf-index.ts';
import { findLog, utf8Text } from './log-folder.ts';

/** Logs whose hashes are kept; the one used longest ago goes first. */
const KEPT = 4;

export interface LogProofsOptions {
  /** The same root the journals have. */
  readonly root: string;
  readonly hash: Hash;
  readonly files?: Files;
}

/** Proofs over logs on disk. One log is read once; later proofs read only what was added. */
export function createLogProofs({ root, hash, files = nodeFiles }: LogProofsOptions): LogProofs {
  const kept = new Map<string, { readonly index: LeafIndex; last: Promise<unknown> }>();
  const indexOf = (folder: string) => {
    const found = kept.get(folder) ?? {
      index: new LeafIndex(files, hash, folder),
      last: Promise.resolve(),
    };
    kept.delete(folder);
    kept.set(folder, found);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return found;
  };

  /** One after another: an index must not grow from two sides at once. */
  const over = <T>(
    logId: string,
    size: number,
    watch: Watch,
    use: (index: LeafIndex) => T,
  ): Promise<Result<T, ProofError>> => {
    const work = async (index: LeafIndex): Promise<Result<T, ProofError>> => {
      try {
        if (await index.reach(size, watch)) return ok(use(index));
        if (watch.signal?.aborted === true) return err({ code: 'cancelled', detail: logId });
        return err({ code: 'no-proof', detail: `the log has no ${size} whole records` });
      } catch (error) {
        const code = error instanceof RangeError ? 'no-proof' : 'log-unreadable';
        return err({ code, detail: messageOf(error) });
      }
    };
    let folder: string | undefined;
    try {
      folder = findLog(files, root, logId);
    } catch (error) {
      return Promise.resolve(err({ code: 'log-unreadable', detail: messageOf(error) }));
    }
    if (folder === undefined) return Promise.resolve(err({ code: 'no-such-log', detail: logId }));
    const found = indexOf(folder);
    const next = found.last.then(() => work(found.index));
    found.last = next;
    return next;
  };

  const proofOf = (index: LeafIndex, seq: number, size: number): RecordProof => {
    const path = inclusionProof(index.root, seq, size);
    const line = index.line(seq);
    if (line === undefined) throw new RangeError(`there is no record ${seq}`);
    return { seq, line: utf8Text(line), path };
  };

  return {
    root: (logId, size, watch = {}) => over(logId, size, watch, (index) => index.root(0, size)),
    inclusion: (logId, seq, size, watch = {}) =>
      over(logId, size, watch, (index) => proofOf(index, seq, size)),
    consistency: (logId, old, size, watch = {}) =>
      over(logId, size, watch, (index) => consistencyProof(index.root, old, size)),
    keys: (logId, size, watch = {}) =>
      over(logId, size, watch, (index) =>
        size === 0
          ? []
          : [0, ...index.rotationsBelow(size)].map((seq) => proofOf(index, seq, size)),
      ),
  };
}
