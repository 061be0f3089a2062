import { createHash } from 'node:crypto';
import type { AttachmentError, Attachments } from '../../main/core/ports/attachments.ts';
import { err, ok } from '../../main/core/result.ts';

export interface MemoryAttachments extends Attachments {
  /** What is wrong with the disk from now on; undefined: nothing. */
  refuse: AttachmentError['code'] | undefined;
  /** What is kept, by `logId/sha256`. */
  readonly kept: ReadonlyMap<string, Uint8Array>;
}

/** Attachments in memory, of any log, for tests of what uses them. */
export function createMemoryAttachments(): MemoryAttachments {
  const kept = new Map<string, Uint8Array>();
  const self: MemoryAttachments = {
    refuse: undefined,
    kept,
    keep: async (logId, chunks, { limit, signal, progress }) => {
      if (self.refuse !== undefined) return err({ code: self.refuse, detail: 'planted' });
      const pieces: Uint8Array[] = [];
      let size = 0;
      try {
        for await (const piece of chunks) {
          if (signal?.aborted === true) return err({ code: 'cancelled', detail: '' });
          size += piece.length;
          if (size > limit) return err({ code: 'too-large', detail: `more than ${limit} bytes` });
          pieces.push(piece);
          progress?.(size);
        }
      } catch (error) {
        return err({ code: 'source', detail: String(error) });
      }
      const bytes = Buffer.concat(pieces);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      kept.set(`${logId}/${sha256}`, bytes);
      return ok({ sha256, size });
    },
    hash: (logId, sha256) => {
      const bytes = kept.get(`${logId}/${sha256}`);
      const actual = bytes && createHash('sha256').update(bytes).digest('hex');
      return Promise.resolve(
        actual === undefined
          ? err({ code: 'no-such-attachment', detail: sha256 })
          : ok({ sha256: actual, size: bytes?.length ?? 0 }),
      );
    },
    read: (logId, sha256, from, count) => {
      const bytes = kept.get(`${logId}/${sha256}`);
      return Promise.resolve(
        bytes
          ? ok({ bytes: bytes.subarray(from, from + count), size: bytes.length })
          : err({ code: 'no-such-attachment', detail: sha256 }),
      );
    },
  };
  return self;
}
