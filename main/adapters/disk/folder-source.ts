import { lstatSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { SourceEntry, VerifySource } from '../../core/ports/verify-source.ts';
import { codeOf, type Files } from './files.ts';

/** What the system says of a path under which nothing can lie: a manifest may list anything. */
const NO_SUCH_FILE = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

/**
 * A folder on a disk as the verifier sees it. Gives way to other work after each piece, so that an
 * app that verifies goes on answering. The last file stays open, for it is read piece by piece.
 */
export function folderSource(files: Files, root: string): VerifySource {
  const at = (path: string) => join(root, ...path.split('/'));
  let open: { readonly path: string; readonly file: number } | undefined;
  const close = () => {
    const last = open;
    open = undefined;
    if (last) files.close(last.file);
  };
  const fileAt = (path: string): number => {
    if (open?.path !== path) {
      close();
      if (kindOf(files, at(path)) !== 'file') throw new Error(`${path} is no regular file`);
      open = { path, file: files.open(at(path), 'r') };
    }
    return open.file;
  };
  return {
    name: basename(resolve(root)),
    list: (folder) => {
      const path = at(folder);
      const isFolder = folder === '' || kindOf(files, path) === 'folder';
      const names = isFolder ? files.list(path) : [];
      return Promise.resolve(
        names.map((name): SourceEntry => ({ name, kind: kindOf(files, join(path, name)) })),
      );
    },
    size: async (path) => {
      try {
        return kindOf(files, at(path)) === 'file' ? files.size(fileAt(path)) : undefined;
      } catch (error) {
        if (NO_SUCH_FILE.has(codeOf(error))) return undefined;
        throw error;
      }
    },
    read: async (path, into, position) => {
      await new Promise((resume) => setImmediate(resume));
      return files.read(fileAt(path), into, position);
    },
    close,
  };
}

/** Links are not followed: `other`. What the system does not know is as `files` says. */
function kindOf(files: Files, path: string): SourceEntry['kind'] {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return files.isFolder(path) ? 'folder' : 'file';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}
