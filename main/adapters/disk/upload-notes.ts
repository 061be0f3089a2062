import { join } from 'node:path';
import { toHex, utf8 } from '../../core/journal/bytes.ts';
import { parseCheckpoint, type SignedCheckpoint } from '../../core/journal/note.ts';
import type { Hash } from '../../core/ports/hash.ts';
import type { KnownCheckpoint, Voucher } from '../../core/upload/facts.ts';
import { readWhole, type Files } from './files.ts';
import { utf8Text } from './log-folder.ts';

/** A note of `checkpoints.txt`, with its LF at the end. */
export interface NoteText {
  readonly text: string;
  readonly signed: SignedCheckpoint;
  /** The lines that are the log's own signatures; the others are witnesses'. */
  readonly own: readonly string[];
  readonly others: number;
}

export function notesIn(files: Files, folder: string): readonly NoteText[] {
  const bytes = readWhole(files, join(folder, 'checkpoints.txt'));
  const found = utf8Text(bytes ?? new Uint8Array()).matchAll(NOTE);
  return [...found].flatMap(([whole]): readonly NoteText[] => {
    const text = whole.slice(0, -1);
    const signed = parseCheckpoint(text);
    if (!signed) return [];
    const lines = text.split('\n').filter((line) => line.startsWith('\u2014 '));
    const own = lines.filter((line) => line.startsWith(`\u2014 ${signed.checkpoint.origin} `));
    if (own.length === 0) return [];
    return [{ text, signed, own, others: lines.length - own.length }];
  });
}

/** The first note of each size, with the log's own signature only: witnesses may add lines later. */
export function checkpointsOf(notes: readonly NoteText[]): readonly KnownCheckpoint[] {
  const bySize = new Map<number, KnownCheckpoint>();
  for (const { signed, own } of notes) {
    const { size, root } = signed.checkpoint;
    if (bySize.has(size)) continue;
    bySize.set(size, { size, root, note: `${signed.body}\n${own.join('\n')}\n` });
  }
  return [...bySize.values()].sort((left, right) => left.size - right.size);
}

const STAMP = /^([1-9][0-9]{0,15})\.tsr$/;

/** Cosigned notes and RFC 3161 answers, smallest first; the same one twice counts once. */
export function vouchersOf(
  files: Files,
  hash: Hash,
  folder: string,
  notes: readonly NoteText[],
): readonly Voucher[] {
  const cosigned = notes
    .filter(({ others }) => others > 0)
    .map(({ text: note, signed }): Voucher => {
      const sha256 = toHex(hash.sha256(utf8(note)));
      return { kind: 'cosigned', size: signed.checkpoint.size, sha256, note };
    });
  const stamps = files.list(join(folder, 'timestamps')).flatMap((name): readonly Voucher[] => {
    const size = STAMP.exec(name)?.[1];
    const bytes = size && readWhole(files, stampPath(folder, Number(size)));
    if (size === undefined || !bytes) return [];
    const sha256 = toHex(hash.sha256(bytes));
    return [{ kind: 'stamp', size: Number(size), sha256, bytes: bytes.length }];
  });
  const all = new Map([...cosigned, ...stamps].map((one) => [`${one.kind} ${one.sha256}`, one]));
  return [...all.values()].sort((left, right) => left.size - right.size);
}

export function stampPath(folder: string, size: number): string {
  return join(folder, 'timestamps', `${String(size)}.tsr`);
}

/** Three lines, an empty one, signatures, an empty one: how `checkpoints.txt` holds its notes. */
const NOTE = /^[^\n]+\n\d+\n[^\n]+\n\n(?:\u2014 [^\n]+\n)+\n/gm;
