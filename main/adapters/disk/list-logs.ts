import { join } from 'node:path';
import { emptyTree } from '../../core/journal/merkle.ts';
import { readRecord } from '../../core/journal/parse.ts';
import type { Entry, Mode } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { LogSummary } from '../../core/ports/journal.ts';
import { readWhole, type Files } from './files.ts';
import { modeFolder, parseJson, segmentsOf, utf8Text, type SegmentFile } from './log-folder.ts';
import { tornTail } from './torn-tail.ts';

const HEAD_BYTES = 64 * 1024;
const TAIL_BYTES = 192 * 1024;
const LF = 0x0a;

/** Every log under the root, newest first. A folder that is no log, or cannot be read, is left out. */
export function summaries(files: Files, hash: Hash, root: string): readonly LogSummary[] {
  const modes: readonly Mode[] = ['incident', 'drill'];
  const found = modes.flatMap((mode) => {
    const parent = modeFolder(root, mode);
    return attempt(() => files.list(parent), []).flatMap((logId) => {
      const summary = attempt(
        () => summaryOf(files, hash, join(parent, logId), logId, mode),
        undefined,
      );
      return summary === undefined ? [] : [summary];
    });
  });
  return found.sort((left, right) => (left.openedAt < right.openedAt ? 1 : -1));
}

/**
 * One log by its id, without a look at the others; undefined when it holds no whole record.
 * `exported`: the root is an export, which keeps drills in `logs` too.
 */
export function summaryIn(
  files: Files,
  hash: Hash,
  root: string,
  logId: string,
  exported = false,
): LogSummary | undefined {
  if (exported) {
    const folder = join(modeFolder(root, 'incident'), logId);
    return attempt(() => summaryOf(files, hash, folder, logId), undefined);
  }
  const modes: readonly Mode[] = ['incident', 'drill'];
  for (const mode of modes) {
    const folder = join(modeFolder(root, mode), logId);
    const found = attempt(() => summaryOf(files, hash, folder, logId, mode), undefined);
    if (found) return found;
  }
  return undefined;
}

function summaryOf(
  files: Files,
  hash: Hash,
  folder: string,
  logId: string,
  /** That of the parent folder, which record 0 must have too. */
  mode?: Mode,
): LogSummary | undefined {
  const segments = segmentsOf(files, folder);
  const [first] = segments;
  if (!first) return undefined;
  const head = entriesAtHead(files, hash, first, logId);
  const [begin] = head;
  const open = begin?.type === 'log.open' && begin.seq === 0 ? begin : undefined;
  const own = open?.data.mode ?? 'incident';
  if (open && (open.data.logId !== logId || own !== (mode ?? own))) return undefined;
  const paths = segments.map(({ path }) => path);
  const last = lastEntry(files, hash, paths, logId) ?? open;
  if (!open && neverBegan(files, hash, folder, segments)) return undefined;
  const run = head.find((entry) => entry.type === 'run.start');
  const prevLog = open?.data.prevLog?.id;
  return {
    logId,
    mode: mode ?? own,
    folder,
    openedAt: begin?.ts ?? '',
    lastAt: last?.ts ?? '',
    records: last ? last.seq + 1 : 0,
    bytes: segments.reduce((sum, { path }) => sum + sizeOf(files, path), 0),
    closed: last?.type === 'log.close',
    ...(!open && { damaged: true }),
    ...(last?.type === 'log.close' && { closedWhy: last.data.why }),
    ...(prevLog !== undefined && { prevLog }),
    ...(run?.type === 'run.start' && {
      playbook: { id: run.data.playbook.id, version: run.data.playbook.version },
      person: run.data.person,
      ...(run.data.draft && { draft: true as const }),
      ...(run.data.kind && { kind: run.data.kind }),
    }),
  };
}

/**
 * What a crash leaves of a log that was just being opened: nothing was signed, no second segment was
 * begun, and all there is of the first is one torn end. So nothing of it was ever acknowledged.
 */
function neverBegan(
  files: Files,
  hash: Hash,
  folder: string,
  [only, later]: readonly SegmentFile[],
): boolean {
  if (!only || later || only.first !== 0) return false;
  if ((readWhole(files, join(folder, 'checkpoints.txt'))?.length ?? 0) > 0) return false;
  const rest = readWhole(files, only.path) ?? new Uint8Array();
  const stop = { path: only.path, good: 0, rest };
  const walked = { tree: emptyTree, lastLeaf: new Uint8Array(32), stop, more: false };
  return tornTail(files, hash, folder, walked) !== 'damaged';
}

/** The readable records at the beginning; a damaged one is passed over. */
function entriesAtHead(
  files: Files,
  hash: Hash,
  { path, first }: SegmentFile,
  logId: string,
): readonly Entry[] {
  const bytes = part(files, path, 0, HEAD_BYTES);
  const entries: Entry[] = [];
  let start = 0;
  let seq = first;
  for (let end = bytes.indexOf(LF); end >= 0; end = bytes.indexOf(LF, start)) {
    const line = bytes.subarray(start, end);
    const record = readRecord(hash, line, utf8Text(line), seq, logId, new Map());
    if (record) entries.push(record.entry);
    seq += 1;
    start = end + 1;
  }
  return entries;
}

/** The last whole record, searched backwards over the tail of the newest segments. */
export function lastEntry(
  files: Files,
  hash: Hash,
  paths: readonly string[],
  logId: string,
): Entry | undefined {
  for (const path of [...paths].reverse()) {
    const size = sizeOf(files, path);
    const bytes = part(files, path, Math.max(0, size - TAIL_BYTES), TAIL_BYTES);
    let end = bytes.lastIndexOf(LF);
    while (end > 0) {
      const start = bytes.lastIndexOf(LF, end - 1);
      const line = bytes.subarray(start + 1, end);
      const text = utf8Text(line);
      const raw = parseJson(text);
      const seq = typeof raw === 'object' && raw !== null && 'seq' in raw ? raw.seq : undefined;
      if (typeof seq === 'number') {
        const record = readRecord(hash, line, text, seq, logId, new Map());
        if (record) return record.entry;
      }
      end = start;
    }
  }
  return undefined;
}

export function sizeOf(files: Files, path: string): number {
  const file = files.open(path, 'r');
  try {
    return files.size(file);
  } finally {
    files.close(file);
  }
}

/** Up to `length` bytes of a file from `from`. */
export function part(files: Files, path: string, from: number, length: number): Uint8Array {
  const file = files.open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.max(0, Math.min(length, files.size(file) - from)));
    const count = bytes.length === 0 ? 0 : files.read(file, bytes, from);
    return bytes.subarray(0, count);
  } finally {
    files.close(file);
  }
}

function attempt<T>(run: () => T, otherwise: T): T {
  try {
    return run();
  } catch {
    return otherwise;
  }
}
