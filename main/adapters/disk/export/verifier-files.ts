import { dirname, join } from 'node:path';
import { readWhole } from '../files.ts';
import { writeDurably } from '../write-whole.ts';
import type { ExportOptions } from './context.ts';

export const VERIFIER = 'verify.mjs';

/** Puts the verifier in, for Node and, where it has been built, as one page for a browser. */
export async function addVerifier(options: ExportOptions, bundle: string): Promise<boolean> {
  const { files, verifier } = options;
  if (verifier === undefined) return false;
  const page = join(dirname(verifier), 'breakglass-verify.html');
  for (const [from, name] of [
    [verifier, VERIFIER],
    [page, 'verify.html'],
  ] as const) {
    const bytes = readWhole(files, from);
    if (!bytes) continue;
    files.remove(join(bundle, name));
    await writeDurably(files, join(bundle, name), bytes);
  }
  return readWhole(files, verifier) !== undefined;
}
