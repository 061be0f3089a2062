import { realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.json': 'application/json; charset=utf-8',
};

/** Content type by extension; undefined for a kind of file no page of ours needs. */
export function contentType(file: string): string | undefined {
  return TYPES[extname(file).toLowerCase()];
}

/**
 * The file under `root` that an app:// path names, decoded once. Undefined for anything that is
 * not plainly inside: `..` in any spelling, backslashes, NUL, drive letters, bad escapes.
 *
 * @param pathname as the URL has it, still escaped, e.g. `/assets/index-x.js`; `/` is index.html
 */
export function pathInside(root: string, pathname: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  if (/[\0\\:%]/.test(decoded)) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '');
  if (parts.some((part) => part === '..' || part === '.')) return undefined;
  const file = resolve(join(root, ...(parts.length === 0 ? ['index.html'] : parts)));
  return isInside(root, file) ? file : undefined;
}

/** As above, with links followed: one that leads out of `root`, or nowhere, is undefined. */
export async function assetFile(root: string, pathname: string): Promise<string | undefined> {
  const file = pathInside(root, pathname);
  if (file === undefined) return undefined;
  try {
    const [realRoot, realFile] = await Promise.all([realpath(root), realpath(file)]);
    return isInside(realRoot, realFile) ? realFile : undefined;
  } catch {
    return undefined;
  }
}

function isInside(root: string, file: string): boolean {
  const way = relative(resolve(root), file);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
