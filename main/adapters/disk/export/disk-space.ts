import { realpathSync, statfsSync } from 'node:fs';
import { relative, isAbsolute, resolve } from 'node:path';

/** Free bytes for this user at a path; undefined where the system does not say. */
export function freeBytes(path: string): number | undefined {
  try {
    const { bavail, bsize } = statfsSync(path);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** Whether a path is a folder or lies inside it, with links followed as far as they lead. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
}

function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
