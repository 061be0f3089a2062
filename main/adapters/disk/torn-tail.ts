import { join } from 'node:path';
import { inBatch } from '../../core/journal/batch-mark.ts';
import { toHex } from '../../core/journal/bytes.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { lastMark } from './batch-mark.ts';
import type { Files } from './files.ts';
import type { WalkedLog } from './walk-log.ts';
import { writeDurably } from './write-whole.ts';

/** Bytes at the end of a log that are no whole record, and what a record tells of them. */
export interface TornTail {
  readonly told: Payloads['log.recovered'];
  readonly path: string;
  /** Where they begin. */
  readonly good: number;
  readonly bytes: Uint8Array;
}

/**
 * What a crash left behind the last whole record; undefined: nothing. `damaged`: whole records
 * follow the break, and not because power was lost while they were being written together.
 */
export function tornTail(
  files: Files,
  hash: Hash,
  folder: string,
  { stop, more, tree }: WalkedLog,
): TornTail | 'damaged' | undefined {
  if (!stop) return undefined;
  const { path, good, rest: bytes } = stop;
  const segment = Number(/(\d+)\.jsonl$/.exec(path)?.[1]);
  const at = { segment, good, end: good + bytes.length };
  if (more || (hasWholeLine(bytes) && !inBatch(lastMark(files, folder), at))) return 'damaged';
  const sha256 = toHex(hash.sha256(bytes));
  const told = { bytes: bytes.length, sha256, lastSeq: tree.size - 1 };
  return { told, path, good, bytes };
}

/** Moves a torn tail to `quarantine/` and cuts it off. Durable when it resolves. */
export async function cutTail(files: Files, folder: string, tail: TornTail): Promise<void> {
  await putAside(files, folder, tail.told.sha256, tail.bytes);
  await cutBack(files, tail.path, tail.good);
  files.syncFolder(folder);
}

export async function cutBack(files: Files, path: string, size: number): Promise<void> {
  const file = files.open(path, 'r+');
  try {
    files.truncate(file, size);
    await files.dataSync(file);
  } finally {
    files.close(file);
  }
}

export async function putAside(
  files: Files,
  folder: string,
  sha256: string,
  bytes: Uint8Array,
): Promise<void> {
  const aside = join(folder, 'quarantine');
  files.makeFolder(aside);
  const path = join(aside, sha256);
  files.remove(path);
  await writeDurably(files, path, bytes);
  files.syncFolder(aside);
}

/**
 * A break is a torn tail only when no further line could be a record. None holds a zero: a piece that
 * never reached the disk does.
 */
function hasWholeLine(rest: Uint8Array): boolean {
  for (let start = 0, end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
    const line = Buffer.from(rest.subarray(start, end)).toString('latin1');
    if (/^\{"actor":[^\0]*,"z":"[0-9a-f]{8}"\}$/.test(line)) return true;
    start = end + 1;
  }
  return false;
}
