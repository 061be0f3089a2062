import { join } from 'node:path';
import type { Files } from './files.ts';
import { segmentsOf } from './log-folder.ts';

/**
 * Syncs what a crashed process left and was found whole. It may lie in the system's memory only: a
 * log that goes on from it names it, and power lost after that would make it missing.
 */
export async function settleOnDisk(files: Files, folder: string): Promise<void> {
  const names = files.list(folder);
  const sides = ['texts.jsonl', 'checkpoints.txt'].filter((name) => names.includes(name));
  const last = segmentsOf(files, folder).at(-1);
  for (const path of [...sides.map((name) => join(folder, name)), ...(last ? [last.path] : [])]) {
    const file = files.open(path, 'r+');
    try {
      await files.dataSync(file);
    } finally {
      files.close(file);
    }
  }
  files.syncFolder(folder);
}
