import { err, ok, type Result } from '../../result.ts';
import type { ZipRefusalCode } from '../refusal.ts';

// PKWARE APPNOTE 6.3.10, the part of it that a bundle needs. All numbers are little-endian.
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
export const END_BYTES = 22;
const CENTRAL_BYTES = 46;
const LOCAL_BYTES = 30;

/** What both headers of a file say of it. */
export interface Header {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly name: Uint8Array;
  readonly extra: Uint8Array;
  /** Where the header ends. */
  readonly end: number;
}

export interface CentralHeader extends Header {
  readonly madeBy: number;
  readonly attributes: number;
  /** Where the file's own header begins. */
  readonly offset: number;
  readonly plain: boolean;
}

export interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The directory by the record at the very end: no comment, nothing after it, one part, no ZIP64. */
export function directoryOf(bytes: Uint8Array): Result<Directory, ZipRefusalCode> {
  const view = viewOf(bytes);
  const at = bytes.length - END_BYTES;
  if (at < 0 || view.getUint32(at, true) !== END) {
    return err(hasEnd(view) ? 'zip-extra-bytes' : 'zip-not-a-zip');
  }
  const short = (from: number): number => view.getUint16(at + from, true);
  const [size, start] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  const wide = [short(8), short(10)].includes(0xffff) || [size, start].includes(0xffffffff);
  if (wide || (at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR)) return err('zip-64');
  if (short(20) !== 0) return err('zip-extra-bytes');
  if (short(4) !== 0 || short(6) !== 0 || short(8) !== short(10)) return err('zip-unsupported');
  // A reader that counts back from the end by this size would find another directory.
  if (start + size !== at) return err(start + size > at ? 'zip-headers-differ' : 'zip-extra-bytes');
  return ok({ count: short(10), start, end: at });
}

/** An end record that is not at the end: something was put behind it. */
function hasEnd(view: DataView): boolean {
  for (let at = view.byteLength - END_BYTES; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return true;
  }
  return false;
}

/** One entry of the directory; undefined where none begins there or it does not end in time. */
export function centralAt(bytes: Uint8Array, at: number, limit: number): CentralHeader | undefined {
  const view = viewOf(bytes);
  if (at + CENTRAL_BYTES > limit || view.getUint32(at, true) !== CENTRAL) return undefined;
  const short = (from: number): number => view.getUint16(at + from, true);
  const long = (from: number): number => view.getUint32(at + from, true);
  const [nameBytes, extraBytes, commentBytes] = [short(28), short(30), short(32)];
  const named = at + CENTRAL_BYTES + nameBytes;
  const end = named + extraBytes + commentBytes;
  if (end > limit) return undefined;
  return {
    madeBy: short(4) >> 8,
    flags: short(8),
    method: short(10),
    crc: long(16),
    packedSize: long(20),
    size: long(24),
    name: bytes.subarray(at + CENTRAL_BYTES, named),
    extra: bytes.subarray(named, named + extraBytes),
    attributes: long(38),
    offset: long(42),
    plain: commentBytes === 0 && short(34) === 0,
    end,
  };
}

/** The header in front of a file's bytes; undefined where none begins there. */
export function localAt(bytes: Uint8Array, at: number, limit: number): Header | undefined {
  const view = viewOf(bytes);
  if (at + LOCAL_BYTES > limit || view.getUint32(at, true) !== LOCAL) return undefined;
  const short = (from: number): number => view.getUint16(at + from, true);
  const long = (from: number): number => view.getUint32(at + from, true);
  const named = at + LOCAL_BYTES + short(26);
  const end = named + short(28);
  if (end > limit) return undefined;
  return {
    flags: short(6),
    method: short(8),
    crc: long(14),
    packedSize: long(18),
    size: long(22),
    name: bytes.subarray(at + LOCAL_BYTES, named),
    extra: bytes.subarray(named, end),
    end,
  };
}
