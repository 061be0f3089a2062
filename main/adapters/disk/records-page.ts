import { join } from 'node:path';
import { toBase64 } from '../../core/journal/bytes.ts';
import { leafHash } from '../../core/journal/merkle.ts';
import { parseCheckpoint } from '../../core/journal/note.ts';
import { readRecord } from '../../core/journal/parse.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { LogFileError, LogFiles, StoredRecord } from '../../core/ports/log-files.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readWhole, type Files } from './files.ts';
import { lastEntry, part, sizeOf } from './list-logs.ts';
import { loadTexts, segmentsOf, utf8Text } from './log-folder.ts';

type Page =
  Awaited<ReturnType<LogFiles['records']>> extends Result<infer T, LogFileError> ? T : never;

const LF = 0x0a;
const NOTES_TAIL = 16 * 1024;

/** Some records of a log, without reading the segments before them. */
export function recordsPage(
  files: Files,
  hash: Hash,
  folder: string,
  logId: string,
  from: number,
  count: number,
): Result<Page, LogFileError> {
  const segments = segmentsOf(files, folder);
  const paths = segments.map(({ path }) => path);
  const last = lastEntry(files, hash, paths, logId);
  if (!last) return err({ code: 'log-unreadable', detail: `${folder} holds no whole record` });
  const texts = loadTexts(files, folder);
  const records: StoredRecord[] = [];
  const until = Math.min(from + count, last.seq + 1);
  for (const [index, segment] of segments.entries()) {
    const next = segments[index + 1]?.first ?? Infinity;
    if (next <= from || segment.first >= until) continue;
    const bytes = readWhole(files, segment.path) ?? new Uint8Array();
    let start = 0;
    let seq = segment.first;
    for (let end = bytes.indexOf(LF); end >= 0 && seq < until; end = bytes.indexOf(LF, start)) {
      const line = bytes.subarray(start, end);
      if (seq >= from) {
        const record = readRecord(hash, line, utf8Text(line), seq, logId, texts);
        if (!record) break;
        const { entry, who, text, prev } = record;
        records.push({ entry, who, line: text, prev, leaf: toBase64(leafHash(hash, line)) });
      }
      start = end + 1;
      seq += 1;
    }
  }
  return ok({ total: last.seq + 1, checkpointed: newestCheckpoint(files, folder), records });
}

/** Size of the newest whole note; its signature is the verifier's question. */
function newestCheckpoint(files: Files, folder: string): number {
  if (!files.list(folder).includes('checkpoints.txt')) return 0;
  const path = join(folder, 'checkpoints.txt');
  const text = utf8Text(
    part(files, path, Math.max(0, sizeOf(files, path) - NOTES_TAIL), NOTES_TAIL),
  );
  const pieces = text.split('\n\n');
  for (let index = pieces.length - 3; index >= 0; index -= 1) {
    const note = parseCheckpoint(`${pieces[index] ?? ''}\n\n${pieces[index + 1] ?? ''}\n`);
    if (note) return note.checkpoint.size;
  }
  return 0;
}
