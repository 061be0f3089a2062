import type { Hash } from '../../ports/hash.ts';
import { toHex, utf8 } from '../bytes.ts';
import type { ArmourKind } from './armour.ts';

/** Bytes of one QR code: version 21 at level L, which a laptop's camera reads off a screen. */
const ROOM = 900;
const MOST = 40;
const KINDS: Readonly<Record<ArmourKind, string>> = {
  request: 'R',
  answer: 'A',
  approval: 'P',
  approved: 'Q',
  sheet: 'S',
};

/** The texts of one or more QR codes that together hold a message: `BGW1 R 2/3 <id> <piece>`. */
export function qrParts(hash: Hash, kind: ArmourKind, text: string): readonly string[] {
  const id = idOf(hash, text);
  const pieces = piecesOf(text);
  return pieces.map((piece, at) => `BGW1 ${KINDS[kind]} ${at + 1}/${pieces.length} ${id} ${piece}`);
}

/** Even pieces of at most `ROOM` bytes, never cut inside a character. */
function piecesOf(text: string): readonly string[] {
  const count = Math.max(1, Math.ceil(utf8(text).length / ROOM));
  const each = Math.ceil(text.length / count);
  const pieces: string[] = [];
  let piece = '';
  for (const character of text) {
    if (piece.length >= each || utf8(piece + character).length > ROOM) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return piece === '' && pieces.length > 0 ? pieces : [...pieces, piece];
}

/** What a number of scanned codes come to. */
export interface Gathered {
  /** Numbers of the parts that are there, from 1; empty when none of the codes is ours. */
  readonly have: readonly number[];
  readonly of: number;
  readonly kind?: ArmourKind;
  /** The message, once all parts are there and it is what its id says. */
  readonly text?: string;
}

/** Puts scanned codes together in any order. Codes of another message than the last seen are left out. */
export function gather(hash: Hash, codes: readonly string[]): Gathered {
  const read = codes.flatMap((code) => partOf(code) ?? []);
  const last = read.at(-1);
  if (!last) return { have: [], of: 0 };
  const parts = new Map(
    read
      .filter(({ id, of, kind }) => id === last.id && of === last.of && kind === last.kind)
      .map(({ number, piece }) => [number, piece]),
  );
  const have = [...parts.keys()].sort((left, right) => left - right);
  const { of, kind } = last;
  if (have.length < of) return { have, of, kind };
  const text = have.map((number) => parts.get(number) ?? '').join('');
  return idOf(hash, text) === last.id ? { have, of, kind, text } : { have: [], of, kind };
}

interface Part {
  readonly kind: ArmourKind;
  readonly number: number;
  readonly of: number;
  readonly id: string;
  readonly piece: string;
}

function partOf(code: string): Part | undefined {
  const found = /^BGW1 ([RAPQS]) (\d{1,2})\/(\d{1,2}) ([0-9a-f]{8}) ([\s\S]*)$/.exec(code);
  const [, letter, number, of, id, piece] = found ?? [];
  if (id === undefined || piece === undefined || utf8(piece).length > ROOM) return undefined;
  const part = { number: Number(number), of: Number(of), id, piece };
  if (part.number < 1 || part.number > part.of || part.of > MOST) return undefined;
  const kinds = Object.keys(KINDS) as readonly ArmourKind[];
  const kind = kinds.find((one) => KINDS[one] === letter);
  return kind && { kind, ...part };
}

function idOf(hash: Hash, text: string): string {
  return toHex(hash.sha256(utf8(text)).subarray(0, 4));
}
