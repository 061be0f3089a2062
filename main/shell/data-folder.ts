import { isAbsolute, normalize } from 'node:path';

export type DataFolder =
  | { readonly is: 'default' }
  | { readonly is: 'given'; readonly folder: string }
  | { readonly is: 'refused'; readonly why: string };

/**
 * `BREAKGLASS_DATA` moves userData in development and tests; a packaged app does not listen to it.
 * @param given the variable's value
 */
export function dataFolder(given: string | undefined, packaged: boolean): DataFolder {
  if (given === undefined || given === '' || packaged) return { is: 'default' };
  if (given.includes('\0') || !isAbsolute(given)) {
    return { is: 'refused', why: `BREAKGLASS_DATA must be an absolute path, not "${given}".` };
  }
  return { is: 'given', folder: normalize(given) };
}
