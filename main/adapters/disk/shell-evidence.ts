import { toBase64 } from '../../core/journal/bytes.ts';
import { leafHash, rootOf, TreeBuilder } from '../../core/journal/merkle.ts';
import type { SignedCheckpoint } from '../../core/journal/note.ts';
import { isRecord } from '../../core/journal/parse.ts';
import { indexNotes, type KeptNote } from '../../core/journal/verify/kept-notes.ts';
import type { Hash } from '../../core/ports/hash.ts';
import { stampsOf } from './export/beside.ts';
import { nodeFiles, type Files } from './files.ts';
import { folderSource } from './folder-source.ts';
import { parseJson, segmentsOf, utf8Text } from './log-folder.ts';
import { readLines, type Place } from './read-lines.ts';

/** Records read before other work has its turn. */
const AT_ONCE = 4096;
const COSIGNED = 72;

/** What `VERIFY.txt` has lines for: values that a shell finds nowhere by itself. */
export interface ShellEvidence {
  readonly logId: string;
  /** Name of the first segment, and of the one with the proven record. */
  readonly first: string;
  readonly newest: string;
  /** The newest checkpoint, and the record before its end that is proven. */
  readonly size: number;
  /** Number of the line of `keys.txt` that signed it. */
  readonly keyLine: number;
  /** Audit path, base64, nearest sibling first. */
  readonly path: readonly string[];
  readonly record: string;
  readonly note: string;
  readonly witness?: { readonly note: string; readonly name: string; readonly vkey: string };
  readonly attachment?: { readonly sha256: string };
  /** The largest size a time-stamping authority was asked about, and the three lines it saw. */
  readonly stamp?: { readonly size: number; readonly body: string };
}

/**
 * Reads a log once for what its `VERIFY.txt` shows. Undefined when no checkpoint of it is whole, or
 * the log is not what was signed: then there is nothing a shell could see pass.
 */
export async function shellEvidence(
  hash: Hash,
  folder: string,
  logId: string,
  files: Files = nodeFiles,
): Promise<ShellEvidence | undefined> {
  const segments = segmentsOf(files, folder);
  const [first] = segments;
  const notes = await indexNotes(folderSource(files, folder), 'checkpoints.txt');
  const last = notes.newest;
  if (!first || !last || !/^[0-9a-f-]{36}$/.test(logId)) return undefined;
  const { size, root } = last.signed.checkpoint;
  const tree = new TreeBuilder(hash);
  let path: readonly string[] = [];
  let record = '';
  let rotations = 0;
  let witness: string | undefined;
  let attachment: ShellEvidence['attachment'];
  const asked = stampsOf(files, folder).filter((one) => one <= size);
  const stampSize = asked.at(-1);
  let stamp: ShellEvidence['stamp'];
  for (let place: Place = { segment: 0, offset: 0 }; tree.size < size;) {
    const before = tree.size;
    place = readLines(files, segments, place, Math.min(AT_ONCE, size - before), (line) => {
      if (tree.size === size - 1) {
        /* The path of the last leaf is the subtrees before it, the smallest next to it. */
        path = tree.peaks.map(toBase64).reverse();
        record = utf8Text(line);
      }
      const told = tellingOf(line);
      if (told?.type === 'key.rotate' && tree.size + 1 < size) rotations += 1;
      if (told?.type === 'witness') witness = told.vkey ?? witness;
      attachment ??= told?.attachment;
      tree.append(leafHash(hash, line));
      if (stampSize === undefined || tree.size !== stampSize) return;
      const { origin } = last.signed.checkpoint;
      const body = `${origin}\n${stampSize}\n${toBase64(rootOf(hash, tree))}\n`;
      stamp = { size: stampSize, body };
    });
    if (tree.size === before) return undefined;
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (toBase64(rootOf(hash, tree)) !== root) return undefined;
  const newest = segments.filter((one) => one.first < size).at(-1) ?? first;
  const seen = witness === undefined ? undefined : cosigned(notes.cosigned, witness);
  return {
    logId,
    first: first.name,
    newest: newest.name,
    size,
    keyLine: rotations + 1,
    path,
    record,
    note: last.text,
    ...(seen && witness !== undefined && { witness: { ...seen, vkey: witness } }),
    ...(attachment && { attachment }),
    ...(stamp && { stamp }),
  };
}

const SHELL_SAFE = /^[A-Za-z0-9./:_+=-]+$/;
const TELLING = ['"type":"key.rotate"', '"type":"witness"', '"att":['].map((one) =>
  Buffer.from(one),
);

/** What a line tells that matters here; most tell nothing, and are not parsed. */
function tellingOf(line: Uint8Array) {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
  if (!TELLING.some((one) => bytes.includes(one))) return undefined;
  const record = parseJson(bytes.toString('utf8'));
  if (!isRecord(record)) return undefined;
  const data = isRecord(record.data) ? record.data : {};
  const [att] = Array.isArray(record.att) ? (record.att as readonly unknown[]) : [];
  /* It will stand in a line to be run: a key has no character a shell reads anything into. */
  const { vkey: key } = data;
  const vkey = typeof key === 'string' && SHELL_SAFE.test(key) ? key : undefined;
  const named =
    isRecord(att) && typeof att.sha256 === 'string' && /^[0-9a-f]{64}$/.test(att.sha256)
      ? { sha256: att.sha256 }
      : undefined;
  return { type: record.type, vkey, attachment: named };
}

function cosigned(note: KeptNote | undefined, vkey: string) {
  const [name = ''] = vkey.split('+');
  const line = (one: SignedCheckpoint) =>
    one.signatures.some((signed) => signed.name === name && signed.signature.length === COSIGNED);
  return note && line(note.signed) ? { note: note.text, name } : undefined;
}

/** Puts the files the lines of `VERIFY.txt` read into `proofs/`. */
export function proofFiles(evidence: ShellEvidence): readonly (readonly [string, string])[] {
  const { note, record, path, witness, stamp } = evidence;
  return [
    ['checkpoint.txt', note],
    ['record.txt', `${record}\n`],
    ['path.txt', path.map((one) => `${one}\n`).join('')],
    ...(witness ? [['witnessed.txt', witness.note] as const] : []),
    ...(stamp ? [['stamped.txt', stamp.body] as const] : []),
  ];
}
