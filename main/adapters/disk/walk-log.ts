import { appendLeaf, emptyTree, leafHash, type Tree } from '../../core/journal/merkle.ts';
import { readRecord, type ReadRecord } from '../../core/journal/parse.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { readWhole, type Files } from './files.ts';
import { goodLines } from './good-lines.ts';
import { segmentsOf, utf8Text, type SegmentFile } from './log-folder.ts';

/** How far a log is whole, and what is left behind its last whole record. */
export interface WalkedLog {
  readonly tree: Tree;
  readonly lastLeaf: Uint8Array;
  /** Where reading stopped: the segment, its good length, and the bytes after it. */
  readonly stop?: { readonly path: string; readonly good: number; readonly rest: Uint8Array };
  /** True when segments follow the one reading stopped in. */
  readonly more: boolean;
}

export interface WalkTools {
  readonly files: Files;
  readonly hash: Hash;
}

/** Told of each record in turn; `tree` and `leaf` are those with it. */
export type Step = (record: ReadRecord, tree: Tree, leaf: Uint8Array) => void;

/** Holds the longest record several times. */
const CHUNK = 512 * 1024;
const NO_TEXTS: ReadonlyMap<string, string> = new Map();

/**
 * Reads a log up to the first line that is not a whole record, through one buffer: a log of a
 * million records takes no more memory than a short one. Gives way to other work after each piece.
 */
export async function walkLog(
  { files, hash }: WalkTools,
  folder: string,
  logId: string,
  step: Step,
  texts = NO_TEXTS,
): Promise<WalkedLog> {
  let tree = emptyTree;
  let lastLeaf: Uint8Array = new Uint8Array(32);
  const take = (line: Uint8Array): boolean => {
    const record = readRecord(hash, line, utf8Text(line), tree.size, logId, texts);
    if (!record) return false;
    lastLeaf = leafHash(hash, line);
    tree = appendLeaf(hash, tree, lastLeaf);
    step(record, tree, lastLeaf);
    return true;
  };
  const segments = segmentsOf(files, folder);
  const buffer = new Uint8Array(CHUNK);
  for (const [index, { path }] of segments.entries()) {
    const good = await goodLines(files, path, buffer, take);
    if (good === undefined) continue;
    const rest = (readWhole(files, path) ?? new Uint8Array()).slice(good);
    return { tree, lastLeaf, stop: { path, good, rest }, more: index < segments.length - 1 };
  }
  return { tree, lastLeaf, more: false };
}

/** The bytes of every line of a log below `count`, whole record or not, in order. */
export async function walkLines(
  files: Files,
  segments: readonly SegmentFile[],
  count: number,
  line: (bytes: Uint8Array) => void,
): Promise<void> {
  const buffer = new Uint8Array(CHUNK);
  let seen = 0;
  for (const { path } of segments) {
    await goodLines(files, path, buffer, (bytes) => {
      if (seen >= count) return false;
      seen += 1;
      line(bytes);
      return true;
    });
    if (seen >= count) return;
  }
}
