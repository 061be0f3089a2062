import { join } from 'node:path';
import { appendLeaf, emptyTree, leafHash, type Tree } from '../../core/journal/merkle.ts';
import { readRecord, type ReadRecord } from '../../core/journal/parse.ts';
import type { Mode } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { readWhole, type Files } from './files.ts';
import { openText } from './open-text.ts';

export interface SegmentFile {
  readonly name: string;
  readonly path: string;
  readonly first: number;
}

/** All whole records of a log, and what is left behind the last of them. */
export interface LoadedLog {
  readonly records: readonly ReadRecord[];
  readonly tree: Tree;
  readonly lastLeaf: Uint8Array;
  /** Where reading stopped: the segment, its good length, and the bytes after it. */
  readonly stop?: { readonly path: string; readonly good: number; readonly rest: Uint8Array };
  /** True when segments follow the one reading stopped in. */
  readonly more: boolean;
}

const LF = 0x0a;

export function modeFolder(root: string, mode: Mode): string {
  return join(root, mode === 'drill' ? 'drills' : 'logs');
}

/** The folder of a log by its id, in `logs/` or `drills/`. */
export function findLog(files: Files, root: string, logId: string): string | undefined {
  if (!/^[0-9a-f-]{36}$/.test(logId)) return undefined;
  const parents = [modeFolder(root, 'incident'), modeFolder(root, 'drill')];
  const parent = parents.find((folder) => files.list(folder).includes(logId));
  return parent === undefined ? undefined : join(parent, logId);
}

export function segmentsOf(files: Files, folder: string): readonly SegmentFile[] {
  return files.list(folder).flatMap((name) => {
    const digits = /^seg-(\d{12,16})\.jsonl$/.exec(name)?.[1];
    return digits === undefined ? [] : [{ name, path: join(folder, name), first: Number(digits) }];
  });
}

/** Reads a log up to the first line that is not a whole record. */
export function loadLog(files: Files, hash: Hash, folder: string, logId: string): LoadedLog {
  const texts = loadTexts(files, folder);
  const records: ReadRecord[] = [];
  let tree = emptyTree;
  let lastLeaf: Uint8Array = new Uint8Array(32);
  const segments = segmentsOf(files, folder);
  for (const [index, segment] of segments.entries()) {
    const bytes = readWhole(files, segment.path) ?? new Uint8Array();
    let start = 0;
    for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
      const line = bytes.subarray(start, end);
      const record = readRecord(hash, line, utf8Text(line), records.length, logId, texts);
      if (!record) break;
      records.push(record);
      lastLeaf = leafHash(hash, line);
      tree = appendLeaf(hash, tree, lastLeaf);
      start = end + 1;
    }
    const more = index < segments.length - 1;
    if (start < bytes.length) {
      const stop = { path: segment.path, good: start, rest: bytes.subarray(start) };
      return { records, tree, lastLeaf, stop, more };
    }
  }
  return { records, tree, lastLeaf, more: false };
}

/** Free texts still kept, by commitment. A line that does not open its commitment is passed over. */
export function loadTexts(files: Files, folder: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const bytes = readWhole(files, join(folder, 'texts.jsonl'));
  if (bytes === undefined) return texts;
  for (const line of utf8Text(bytes).split('\n')) {
    const kept = openText(parseJson(line));
    if (kept) texts.set(kept.c, kept.text);
  }
  return texts;
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

export function utf8Text(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
