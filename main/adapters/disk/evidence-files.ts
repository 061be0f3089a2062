import { constants, type BigIntStats } from 'node:fs';
import { lstat, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type {
  EvidenceFile,
  EvidenceFileError,
  EvidenceFiles,
} from '../../core/ports/evidence-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { codeOf, messageOf } from './files.ts';

const PIECE = 1024 * 1024;

/** Reads and writes files a person named in main's own dialog. Links are not followed. */
export function createEvidenceFiles(uuid: () => string): EvidenceFiles {
  return {
    look,
    write: async (path, chunks) => {
      const part = join(dirname(path), `.${uuid()}.part`);
      try {
        const size = await writeAll(part, chunks);
        await rename(part, path);
        return ok({ size });
      } catch (error) {
        await rm(part, { force: true }).catch(() => undefined);
        const code = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error))
          ? 'disk-full'
          : 'disk-refused';
        return err({ code, detail: messageOf(error) });
      }
    },
  };
}

async function look(path: string): Promise<Result<EvidenceFile, EvidenceFileError>> {
  try {
    const stat = await lstat(path, { bigint: true });
    if (!stat.isFile()) return err({ code: 'not-a-file', detail: kindOf(stat) });
    if (stat.size === 0n) return err({ code: 'empty', detail: path });
    return ok({
      name: basename(path),
      size: Number(stat.size),
      modified: Math.floor(Number(stat.mtimeMs)),
      chunks: () => read(path, stat),
    });
  } catch (error) {
    return err({ code: 'unreadable', detail: messageOf(error) });
  }
}

function kindOf(stat: BigIntStats): string {
  if (stat.isDirectory()) return 'folder';
  if (stat.isSymbolicLink()) return 'link';
  if (stat.isFIFO()) return 'pipe';
  return 'device';
}

/** The bytes of the very file that was looked at: same inode, size and time, before and after. */
async function* read(path: string, was: BigIntStats): AsyncGenerator<Uint8Array> {
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    await unchanged(file, was);
    let at = 0;
    for (;;) {
      const bytes = new Uint8Array(PIECE);
      const { bytesRead } = await file.read(bytes, 0, PIECE, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      if (at > was.size) throw new Error('changed: it grew while it was read');
      yield bytes.subarray(0, bytesRead);
    }
    if (BigInt(at) !== was.size) throw new Error('changed: it shrank while it was read');
    await unchanged(file, was);
  } finally {
    await file.close();
  }
}

async function unchanged(file: FileHandle, was: BigIntStats): Promise<void> {
  const now = await file.stat({ bigint: true });
  if (now.ino !== was.ino || now.size !== was.size || now.mtimeNs !== was.mtimeNs) {
    throw new Error('changed: another file, size or time than at first');
  }
}

async function writeAll(path: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const piece of chunks) {
      for (let at = 0; at < piece.length;) {
        at += (await file.write(piece, at, piece.length - at)).bytesWritten;
      }
      size += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return size;
}
