import type { ZipRefusalCode } from '../refusal.ts';

/** Characters of a name, folders and all: Windows still stumbles over 260 for a whole path. */
export const LONGEST_NAME = 160;

/** Windows takes these for devices whatever follows the first dot; superscript digits count too. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])$/i;

/**
 * What is wrong with a name inside a zip, by the rules of every system at once: a bundle that one
 * computer takes in is taken in by all. Undefined: nothing.
 */
export function nameProblem(name: string): ZipRefusalCode | undefined {
  if (name === '' || /[\p{C}\p{Zl}\p{Zp}<>"|?*]/u.test(name)) return 'zip-name-characters';
  if (name.length > LONGEST_NAME) return 'zip-name-long';
  if (name.includes(':')) return 'zip-name-drive';
  if (name.includes('\\')) return 'zip-name-backslash';
  if (name.startsWith('/')) return 'zip-name-absolute';
  if (name.normalize('NFC') !== name) return 'zip-name-form';
  for (const part of name.split('/')) {
    if (part === '' || part === '.' || part === '..') return 'zip-name-traversal';
    if (/[. ]$/.test(part)) return 'zip-name-trailing';
    if (DEVICE.test((part.split('.')[0] ?? '').trimEnd())) return 'zip-name-device';
  }
  return undefined;
}

/** The first name that clashes with one before it, on any system: same, but for case, or as a folder. */
export function nameClash(
  names: readonly string[],
): { readonly code: ZipRefusalCode; readonly name: string } | undefined {
  const exact = new Set<string>();
  const files = new Set<string>();
  const folders = new Set<string>();
  for (const name of names) {
    if (exact.has(name)) return { code: 'zip-name-twice', name };
    const key = folded(name);
    if (files.has(key)) return { code: 'zip-name-case', name };
    const above = key
      .split('/')
      .slice(0, -1)
      .map((_, at, parts) => parts.slice(0, at + 1).join('/'));
    if (folders.has(key) || above.some((folder) => files.has(folder))) {
      return { code: 'zip-name-folder', name };
    }
    exact.add(name);
    files.add(key);
    for (const folder of above) folders.add(folder);
  }
  return undefined;
}

/** What a system that ignores case, or compares compatible characters, takes for the same name. */
function folded(name: string): string {
  return name.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');
}
