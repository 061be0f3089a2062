import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../core/journal/verify/verdict.ts';
import type { Files } from './files.ts';

const FILE_NAME = /\.(?:jsonl|txt|json)$/;

/** Folders that have no place below an export or a log are not entered deeper than this. */
const DEEPEST = 6;

/**
 * What is neither a file nor a folder below a path: links, pipes, devices, and folders that have
 * the name of a file. None of them is opened, for reading one may never end.
 */
export function irregular(files: Files, path: string, prefix = '', depth = 0): readonly Problem[] {
  return files.list(join(path, prefix)).flatMap((name): readonly Problem[] => {
    const file = `${prefix}${name}`;
    const kind = kindOf(join(path, file));
    if (kind === 'folder' && !FILE_NAME.test(name)) {
      return depth < DEEPEST ? irregular(files, path, `${file}/`, depth + 1) : [];
    }
    if (kind === 'file' || kind === undefined) return [];
    const text = `${file} is no regular file: it was not read`;
    return [{ file, kind: 'not-a-file', verdict: 'TAMPERED', text }];
  });
}

/** The same files without what `irregular` names: it is as if it were not there. */
export function onlyRegular(files: Files): Files {
  return {
    ...files,
    open: (path, flags) => {
      const kind = kindOf(path);
      if (kind === undefined || kind === 'file') return files.open(path, flags);
      throw Object.assign(new Error(`${path} is no regular file`), { code: 'ENOENT' });
    },
    list: (path) =>
      files.list(path).filter((name) => {
        const kind = kindOf(join(path, name));
        return kind !== 'other' && !(kind === 'folder' && FILE_NAME.test(name));
      }),
  };
}

/** Undefined when there is nothing there. */
function kindOf(path: string): 'file' | 'folder' | 'other' | undefined {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
}
