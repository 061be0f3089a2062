import { join } from 'node:path';
import type { Files } from './files.ts';
import { readWhole } from './files.ts';

/**
 * `batch`: where the last batch of several records lies. Written before it: when power is lost
 * meanwhile, some of its records may be whole behind one that is not, and without this that could
 * not be told from a record changed later. A batch of one record needs none.
 */
export interface BatchMark {
  /** First record of the segment. */
  readonly segment: number;
  /** Bytes of the segment from where to where. */
  readonly from: number;
  readonly to: number;
}

const NAME = 'batch';
/** The file begins anew at this size, bytes. */
const LONGEST = 4_096;

/** Durable when it resolves. */
export async function markBatch(files: Files, folder: string, mark: BatchMark): Promise<void> {
  const file = files.open(join(folder, NAME), 'a');
  try {
    if (files.size(file) > LONGEST) files.truncate(file, 0);
    const line = Buffer.from(`\n${mark.segment} ${mark.from} ${mark.to}\n`);
    for (let at = 0; at < line.length;) at += files.write(file, line.subarray(at));
    await files.dataSync(file);
  } finally {
    files.close(file);
  }
}

/** The last mark; undefined when there is none that is whole. */
export function lastMark(files: Files, folder: string): BatchMark | undefined {
  const bytes = readWhole(files, join(folder, NAME)) ?? new Uint8Array();
  const lines = Buffer.from(bytes).toString('latin1').split('\n').slice(0, -1);
  for (const line of lines.reverse()) {
    const [, segment, from, to] = /^(\d{1,16}) (\d{1,16}) (\d{1,16})$/.exec(line) ?? [];
    if (to !== undefined) return { segment: Number(segment), from: Number(from), to: Number(to) };
  }
  return undefined;
}
