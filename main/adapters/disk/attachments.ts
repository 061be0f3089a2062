import { join } from 'node:path';
import type { AttachmentError, Attachments, KeepOptions } from '../../core/ports/attachments.ts';
import type { Random } from '../../core/ports/random.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codeOf, messageOf, nodeFiles, type Files } from './files.ts';
import { findLog } from './log-folder.ts';
import { createRunningHash } from './running-hash.ts';
import { renameOver } from './write-whole.ts';

/** Pieces of this many bytes when a file is read back to be hashed. */
const PIECE = 256 * 1024;
/** Name of a file that is still being written; a crash may leave one, which nothing names. */
const UNFINISHED = /^\.[0-9a-f-]{36}\.part$/;

export interface AttachmentsOptions {
  /** The folder with `logs/` and `drills/`. */
  readonly root: string;
  readonly random: Random;
  readonly files?: Files;
}

export function createAttachments(options: AttachmentsOptions): Attachments {
  const { root, random, files = nodeFiles } = options;
  const writing = new Set<string>();
  const folderOf = (logId: string) => {
    const folder = findLog(files, root, logId);
    return folder === undefined ? undefined : join(folder, 'att');
  };
  const pathOf = (logId: string, sha256: string): Result<string, AttachmentError> => {
    const folder = folderOf(logId);
    if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
    return /^[0-9a-f]{64}$/.test(sha256)
      ? ok(join(folder, sha256))
      : err({ code: 'no-such-attachment', detail: 'no hash' });
  };
  return {
    hash: async (logId, sha256, how) => {
      try {
        const path = pathOf(logId, sha256);
        return path.ok ? await hashOf(files, path.value, how) : path;
      } catch (error) {
        return err(unread(error));
      }
    },
    keep: async (logId, chunks, how) => {
      const name = `.${random.uuid()}.part`;
      let folder: string | undefined;
      writing.add(name);
      try {
        folder = folderOf(logId);
        if (folder === undefined) return err({ code: 'no-such-log', detail: logId });
        files.makeFolder(folder);
        sweep(files, folder, writing);
        files.syncFolder(join(folder, '..'));
        return await keep(files, folder, join(folder, name), chunks, how);
      } catch (error) {
        return err(refusal(error));
      } finally {
        if (folder !== undefined) removeQuietly(files, join(folder, name));
        writing.delete(name);
      }
    },
    read: (logId, sha256, from, count) => {
      try {
        const path = pathOf(logId, sha256);
        return Promise.resolve(path.ok ? ok(readPiece(files, path.value, from, count)) : path);
      } catch (error) {
        return Promise.resolve(err(unread(error)));
      }
    },
  };
}

function unread(error: unknown): AttachmentError {
  const code = codeOf(error) === 'EIO' ? 'disk-refused' : 'no-such-attachment';
  return { code, detail: messageOf(error) };
}

/** Piece by piece, with room for other work between them. */
async function hashOf(
  files: Files,
  path: string,
  how: Pick<KeepOptions, 'signal' | 'progress'> = {},
): Promise<Result<{ readonly sha256: string; readonly size: number }, AttachmentError>> {
  const hash = createRunningHash();
  for (let size = 0; ;) {
    if (how.signal?.aborted === true) return err({ code: 'cancelled', detail: '' });
    const { bytes } = readPiece(files, path, size, PIECE);
    if (bytes.length === 0) return ok({ sha256: hash.hex(), size });
    hash.update(bytes);
    size += bytes.length;
    how.progress?.(size);
    await new Promise((next) => void setImmediate(next));
  }
}

async function keep(
  files: Files,
  folder: string,
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { limit, signal, progress }: KeepOptions,
): Promise<Result<{ readonly sha256: string; readonly size: number }, AttachmentError>> {
  const hash = createRunningHash();
  let size = 0;
  const file = files.open(path, 'ax');
  const source = createSource(chunks);
  try {
    for (let piece = await source.next(); ; piece = await source.next()) {
      if (!piece.ok) return piece;
      if (signal?.aborted === true) return err({ code: 'cancelled', detail: '' });
      if (piece.value === undefined) break;
      size += piece.value.length;
      if (size > limit) return err({ code: 'too-large', detail: `more than ${limit} bytes` });
      const bytes = piece.value;
      for (let at = 0; at < bytes.length;) at += files.write(file, bytes.subarray(at));
      hash.update(bytes);
      progress?.(size);
    }
    await files.dataSync(file);
  } finally {
    files.close(file);
    await source.stop();
  }
  const sha256 = hash.hex();
  const kept = join(folder, sha256);
  if (!holds(files, folder, sha256, size)) {
    renameOver(files, path, kept);
    files.syncFolder(folder);
  }
  return ok({ sha256, size });
}

interface Source {
  /** The next piece, undefined at the end. What the source throws is told apart from the disk's errors. */
  next(): Promise<Result<Uint8Array | undefined, AttachmentError>>;
  stop(): Promise<void>;
}

function createSource(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Source {
  const pieces: Iterator<Uint8Array> | AsyncIterator<Uint8Array> =
    Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  return {
    next: async () => {
      try {
        const piece = await pieces.next();
        return ok(piece.done === true ? undefined : piece.value);
      } catch (error) {
        return err({ code: 'source', detail: messageOf(error) });
      }
    },
    stop: async () => {
      try {
        await pieces.return?.();
      } catch {
        /* What was taken from it is already judged. */
      }
    },
  };
}

/** Whether the same bytes are kept already. What is there under that name but differs is replaced. */
function holds(files: Files, folder: string, sha256: string, size: number): boolean {
  if (!files.list(folder).includes(sha256)) return false;
  const hash = createRunningHash();
  for (let from = 0; from <= size; from += PIECE) {
    const piece = readPiece(files, join(folder, sha256), from, PIECE);
    if (piece.size !== size) return false;
    hash.update(piece.bytes);
  }
  return hash.hex() === sha256;
}

function readPiece(
  files: Files,
  path: string,
  from: number,
  count: number,
): { readonly bytes: Uint8Array; readonly size: number } {
  const file = files.open(path, 'r');
  try {
    const size = files.size(file);
    const bytes = new Uint8Array(Math.max(0, Math.min(count, size - from)));
    let at = 0;
    while (at < bytes.length) {
      const read = files.read(file, bytes.subarray(at), from + at);
      if (read === 0) break;
      at += read;
    }
    return { bytes: bytes.subarray(0, at), size };
  } finally {
    files.close(file);
  }
}

/** What a crash left unfinished. The log has one writer, so what is not ours is nobody's. */
function sweep(files: Files, folder: string, writing: ReadonlySet<string>): void {
  for (const name of files.list(folder)) {
    if (UNFINISHED.test(name) && !writing.has(name)) removeQuietly(files, join(folder, name));
  }
}

function removeQuietly(files: Files, path: string): void {
  try {
    files.remove(path);
  } catch {
    /* Nothing names it; the next attachment of this log tries again. */
  }
}

function refusal(error: unknown): AttachmentError {
  const full = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error));
  return { code: full ? 'disk-full' : 'disk-refused', detail: messageOf(error) };
}
