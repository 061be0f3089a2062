import { createHash, randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type {
  HeadAnswer,
  ObjectStore,
  PutAnswer,
  UploadAccess,
  UploadBody,
  UploadFailure,
} from '../../core/ports/upload.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { FolderTarget } from '../../core/upload/target.ts';
import { throttled } from './throttled.ts';

const CHUNK = 1024 * 1024;

/**
 * A folder, on a stick or a share, as a store: each file is written beside its place, synced, read
 * back, and only then given its name. A name that is taken is never written over.
 */
export function createFolderStore(
  { folder }: FolderTarget,
  { take }: Pick<UploadAccess, 'take'>,
): ObjectStore {
  return {
    put: async (key, body) => {
      try {
        return await put(folder, key, body, take);
      } catch (error) {
        return { is: 'refused', failure: folderFailure(error, folder) };
      }
    },
    head: async (key) => {
      try {
        return await head(folder, key);
      } catch (error) {
        return { is: 'refused', failure: folderFailure(error, folder) };
      }
    },
    names: (below) => namesIn(folder, below),
    principal: () => reachable(folder),
  };
}

async function namesIn(
  folder: string,
  below: string,
): Promise<Result<readonly string[] | undefined, UploadFailure>> {
  try {
    await present(folder);
    return ok(await readdir(join(folder, below)).catch(nothingYet));
  } catch (error) {
    return READ_ONLY.includes(codeOf(error)) ? ok(undefined) : err(folderFailure(error, folder));
  }
}

function nothingYet(error: unknown): readonly string[] {
  if (codeOf(error) === 'ENOENT') return [];
  throw error;
}

async function reachable(folder: string): Promise<Result<string, UploadFailure>> {
  try {
    await present(folder);
    return ok(folder);
  } catch (error) {
    return err(folderFailure(error, folder));
  }
}

/** The folder itself is never made: a stick that is not there must not become a folder of that name. */
async function present(folder: string): Promise<void> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is no folder`);
}

async function put(
  folder: string,
  key: string,
  body: UploadBody,
  take: UploadAccess['take'],
): Promise<PutAnswer> {
  await present(folder);
  const path = join(folder, key);
  if (await statOf(path)) return { is: 'exists' };
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${randomUUID().slice(0, 8)}.part`;
  try {
    const file = await open(part, 'wx', 0o600);
    try {
      for await (const piece of throttled(body, take)) await file.writeFile(piece);
      await file.sync();
    } finally {
      await file.close();
    }
    const written = await hashOf(part);
    if (written.sha256 !== body.sha256) {
      return {
        is: 'refused',
        failure: { code: 'upload-damaged', then: 'again', raw: written.sha256, params: { key } },
      };
    }
    return await named(part, path);
  } finally {
    await rm(part, { force: true }).catch(() => undefined);
  }
}

/** A link fails where the name is taken; drives without links (FAT) get a look and a rename. */
async function named(part: string, path: string): Promise<PutAnswer> {
  try {
    await link(part, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return { is: 'exists' };
    if (await statOf(path)) return { is: 'exists' };
    await rename(part, path);
  }
  await syncFolder(dirname(path));
  return { is: 'stored' };
}

async function head(folder: string, key: string): Promise<HeadAnswer> {
  await present(folder);
  const path = join(folder, key);
  const found = await statOf(path);
  if (!found) return { is: 'absent' };
  if (!found.isFile()) return { is: 'found', size: -1, sha256: '' };
  return { is: 'found', ...(await hashOf(path)) };
}

async function hashOf(path: string): Promise<{ readonly size: number; readonly sha256: string }> {
  const file = await open(path, constants.O_RDONLY);
  try {
    const hash = createHash('sha256');
    const buffer = Buffer.alloc(CHUNK);
    let size = 0;
    for (;;) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK, size);
      if (bytesRead === 0) return { size, sha256: hash.digest('hex') };
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
  } finally {
    await file.close();
  }
}

async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } catch (error) {
    // Network file systems may not sync folders; the file itself is synced.
    if (!['EINVAL', 'ENOTSUP', 'EPERM'].includes(codeOf(error))) throw error;
  } finally {
    await folder.close();
  }
}

const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];
const READ_ONLY = ['EROFS', 'EACCES', 'EPERM'];

/** Anything else is a target that went away: unplugged in mid-copy, a share that is gone. */
function folderFailure(error: unknown, folder: string): UploadFailure {
  const code = codeOf(error);
  const about = { raw: error instanceof Error ? error.message : String(error), params: { folder } };
  if (FULL.includes(code)) return { ...about, code: 'upload-folder-full', then: 'again' };
  if (READ_ONLY.includes(code)) return { ...about, code: 'upload-folder-read-only', then: 'stop' };
  return { ...about, code: 'upload-folder-missing', then: 'again' };
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? '';
}
