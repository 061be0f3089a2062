import { join } from 'node:path';
import { readWhole, type Files } from '../files.ts';

/** The last note of this size in `checkpoints.txt`, byte for byte; empty when there is none. */
export function readNote(files: Files, folder: string, size: number): string {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt')) ?? new Uint8Array();
  const parts = Buffer.from(bytes).toString('utf8').split('\n\n');
  let found = '';
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const body = parts[at] ?? '';
    if (body.split('\n')[1] === String(size)) found = `${body}\n\n${parts[at + 1] ?? ''}\n`;
  }
  return found;
}
