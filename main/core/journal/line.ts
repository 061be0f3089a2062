import type { PlaybookRef } from '../playbook/model.ts';
import type { Hash } from '../ports/hash.ts';
import { toBase64, toHex, utf8, utf8Length } from './bytes.ts';
import { canonical, sortedKeys, type Json } from './canonical.ts';
import { leafHash, type Tree } from './merkle.ts';
import type { Attachment, RecordType } from './payload.ts';

/** Longest record, bytes without LF (C2SP tlog-tiles entry bundles: 16-bit lengths). */
export const MAX_LINE = 65_535;

/** The line without its place in the log: what is known before the records ahead of it are written. */
export interface Prepared {
  readonly head: string;
  readonly middle: string;
  readonly tail: string;
}

export interface RecordFields {
  readonly actor: { readonly id: string; readonly device: string; readonly app: string };
  readonly boot: string;
  readonly mono: number;
  readonly ts: string;
  readonly type: RecordType;
  readonly data: Json;
  readonly run?: string | undefined;
  readonly step?: string | undefined;
  readonly pb?: PlaybookRef | undefined;
  readonly red?: { readonly count: number; readonly rules: readonly string[] } | undefined;
  readonly att?: readonly Attachment[] | undefined;
}

/** How a segment ended: its first record, and SHA-256 (hex) of all its bytes. */
export interface SegmentEnd {
  readonly first: number;
  readonly sha256: string;
}

export interface Line {
  /** With its LF, as the file holds it; `bytes` is the same without. */
  readonly ended: Uint8Array;
  readonly bytes: Uint8Array;
  /** Its hash: only what follows needs it, so the disk may have the line before. */
  readonly leaf: () => Uint8Array;
}

/** `prev` of record 0: 32 zero bytes. */
export const FIRST_PREV = new Uint8Array(32);

/**
 * Splits the canonical record at `prev` and `seq`, so that placing it later costs one join. The
 * fields stand here in the order of their names.
 */
export function prepareLine(fields: RecordFields): Prepared {
  const { att, boot, data, mono, pb, red, run, step, ts, type } = fields;
  const { app, device, id } = fields.actor;
  const attached = att?.map(({ name, sha256, size }) => ({ name, sha256, size }));
  const book = pb && { id: pb.id, sha256: pb.sha256, version: pb.version };
  const actor = { app, device, id };
  const before = canonical({ actor, att: attached, boot, data: sortedKeys(data), mono, pb: book });
  const between = canonical({ red: red && { ...red }, run });
  const after = canonical({ step, ts, type, v: 1 });
  return {
    head: `${before.slice(0, -1)},"prev":"`,
    middle: between === '{}' ? '","seq":' : `",${between.slice(1, -1)},"seq":`,
    tail: `,${after.slice(1, -1)}`,
  };
}

/** `seg` at its longest: 53 peaks, as many as a number of records has bits. */
const LONGEST_SEG = 53 * 47 + 128;

/** `prev` is 44 characters, `seq` up to 16, `z` 16 with its brace. */
const LONGEST_PLACE = 44 + 16 + 16 + LONGEST_SEG;
/** Bytes a UTF-16 unit takes at most. */
const WIDEST = 3;

/** Bytes the line will take, at most. It is counted only where a record may come near the limit. */
export function lineLength({ head, middle, tail }: Prepared): number {
  const widest = (head.length + middle.length + tail.length) * WIDEST + LONGEST_PLACE;
  if (widest <= MAX_LINE) return widest;
  return utf8Length(head) + utf8Length(middle) + utf8Length(tail) + LONGEST_PLACE;
}

/**
 * The line in its place behind the records of `tree`. `after`: it begins a segment, and the one
 * before ended so.
 */
export function finishLine(
  hash: Hash,
  prepared: Prepared,
  tree: Tree,
  prev: Uint8Array,
  after?: SegmentEnd,
): Line {
  const seg = after && canonical({ ...after, peaks: tree.peaks.map(toBase64) });
  const middle = seg === undefined ? prepared.middle : withSeg(prepared.middle, seg);
  const before = `${prepared.head}${toBase64(prev)}${middle}${tree.size}${prepared.tail}`;
  const ended = utf8(`${before}${UNCHECKED}\n`);
  const bytes = ended.subarray(0, -1);
  const end = bytes.length - UNCHECKED.length;
  const z = selfCheck(hash, bytes.subarray(0, end));
  const at = end + UNCHECKED.indexOf('0');
  for (let digit = 0; digit < z.length; digit += 1) bytes[at + digit] = z.charCodeAt(digit);
  return { ended, bytes, leaf: () => leafHash(hash, bytes) };
}

/** The end of a line before its check value is known. */
const UNCHECKED = ',"z":"00000000"}';

/** `seg` stands right before `seq`, the last of the middle. */
function withSeg(middle: string, seg: string): string {
  return middle.replace(/"seq":$/, () => `"seg":${seg},"seq":`);
}

/** First 8 hex of SHA-256("bgl1z\n" || all before `,"z":`): the last record must prove itself. */
export function selfCheck(hash: Hash, before: Uint8Array): string {
  return toHex(hash.sha256(SELF_CHECK, before).subarray(0, 4));
}

/** Put before the bytes whose check value is taken. */
export const SELF_CHECK = utf8('bgl1z\n');
