import { join } from 'node:path';
import {
  BATCH_FILE,
  batchLine,
  lastMarkIn,
  type BatchMark,
} from '../../core/journal/batch-mark.ts';
import type { Files } from './files.ts';
import { readWhole } from './files.ts';

/** The file begins anew at this size, bytes. */
const LONGEST = 4_096;

/** Durable when it resolves. */
export async function markBatch(files: Files, folder: string, mark: BatchMark): Promise<void> {
  const file = files.open(join(folder, BATCH_FILE), 'a');
  try {
    const before = files.size(file);
    if (before > LONGEST) files.truncate(file, 0);
    const line = Buffer.from(batchLine(mark));
    for (let at = 0; at < line.length;) at += files.write(file, line.subarray(at));
    await files.dataSync(file);
    /* A new name is only on the disk for certain with its folder: without it the mark is lost. */
    if (before === 0) files.syncFolder(folder);
  } finally {
    files.close(file);
  }
}

/** The last mark; undefined when there is none that is whole. */
export function lastMark(files: Files, folder: string): BatchMark | undefined {
  const bytes = readWhole(files, join(folder, BATCH_FILE)) ?? new Uint8Array();
  return lastMarkIn(Buffer.from(bytes).toString('latin1'));
}
