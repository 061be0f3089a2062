import { join } from 'node:path';
import { toHex } from '../../core/journal/bytes.ts';
import { parseCheckpoint } from '../../core/journal/note.ts';
import type { Tree } from '../../core/journal/merkle.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { readWhole, type Files } from './files.ts';
import { wholeTexts } from './whole-texts.ts';
import { lockState, releaseLock, type Processes } from './lock.ts';
import { loadLog } from './log-folder.ts';

/** A log that is gone on from: how far it is whole, and what was cut off behind that. */
export interface Recovered {
  readonly logId: string;
  readonly tree: Tree;
  readonly torn?: Payloads['log.recovered'];
}

interface Tools {
  readonly files: Files;
  readonly hash: Hash;
  readonly processes: Processes;
  readonly boot: string;
}

/**
 * Reads the log a crash left. A torn tail (nothing whole after the break) is moved to
 * `quarantine/` and cut off; anything else that is wrong is left exactly as it is, for the
 * verifier to name, and the new log goes on from the last record before it.
 */
export function recoverTail(
  { files, hash, processes, boot }: Tools,
  folder: string,
  logId: string,
): Result<Recovered, { readonly code: 'cannot-open'; readonly detail: string }> {
  const lock = lockState(files, folder, boot, processes);
  if (lock === 'held') {
    return err({ code: 'cannot-open', detail: `${folder} is being written by another process` });
  }
  if (lock === 'free') trimSides(files, folder);
  const { tree, stop, more } = loadLog(files, hash, folder, logId);
  if (tree.size === 0) {
    return err({ code: 'cannot-open', detail: `${folder} holds no whole record` });
  }
  if (lock === 'elsewhere') return ok({ logId, tree });
  if (!stop || more || hasWholeLine(stop.rest)) {
    releaseLock(files, folder);
    return ok({ logId, tree });
  }
  const sha256 = toHex(hash.sha256(stop.rest));
  const torn = { bytes: stop.rest.length, sha256, lastSeq: tree.size - 1 };
  try {
    putAside(files, folder, sha256, stop.rest);
    const file = files.open(stop.path, 'r+');
    try {
      files.truncate(file, stop.good);
    } finally {
      files.close(file);
    }
    files.syncFolder(folder);
    releaseLock(files, folder);
  } catch {
    /* A read-only folder keeps its torn tail; the new log names what was found all the same. */
  }
  return ok({ logId, tree, torn });
}

/** A half-written note or text was never acknowledged: cut off, so that the file ends well again. */
export function trimSides(files: Files, folder: string): void {
  for (const [name, wholeOf] of [
    ['texts.jsonl', wholeTexts],
    ['checkpoints.txt', wholeNotes],
  ] as const) {
    const path = join(folder, name);
    const bytes = readWhole(files, path);
    if (!bytes) continue;
    const whole = wholeOf(bytes);
    if (whole === bytes.length) continue;
    try {
      const file = files.open(path, 'r+');
      try {
        files.truncate(file, whole);
      } finally {
        files.close(file);
      }
    } catch {
      /* Read-only: left as it is; the verifier names it as torn. */
    }
  }
}

/** Bytes up to and with the last readable note and the empty line behind it. */
function wholeNotes(bytes: Uint8Array): number {
  const text = Buffer.from(bytes).toString('latin1');
  let whole = 0;
  let start = 0;
  for (;;) {
    const middle = text.indexOf('\n\n', start);
    const end = middle < 0 ? -1 : text.indexOf('\n\n', middle + 2);
    if (end < 0) return whole;
    if (parseCheckpoint(Buffer.from(bytes.subarray(start, end + 1)).toString('utf8')))
      whole = end + 2;
    start = end + 2;
  }
}

/** A break is a torn tail only when no further line could be a record. */
function hasWholeLine(rest: Uint8Array): boolean {
  for (let start = 0, end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a, start)) {
    const line = Buffer.from(rest.subarray(start, end)).toString('latin1');
    if (/^\{"actor":.*,"z":"[0-9a-f]{8}"\}$/.test(line)) return true;
    start = end + 1;
  }
  return false;
}

function putAside(files: Files, folder: string, sha256: string, rest: Uint8Array): void {
  const aside = join(folder, 'quarantine');
  files.makeFolder(aside);
  const path = join(aside, sha256);
  files.remove(path);
  const file = files.open(path, 'ax');
  try {
    for (let at = 0; at < rest.length;) at += files.write(file, rest.subarray(at));
  } finally {
    files.close(file);
  }
}
