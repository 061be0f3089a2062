import { utf8Decode } from '../../journal/bytes.ts';
import { err, ok, type Result } from '../../result.ts';
import { shownName, type Refusal, type ZipRefusalCode } from '../refusal.ts';
import { centralAt, directoryOf, localAt, type CentralHeader, type Header } from './headers.ts';
import {
  LARGEST_BUNDLE,
  LARGEST_IN_ZIP,
  LARGEST_UNPACKED,
  MOST_IN_ZIP,
  MOST_RATIO,
  SMALL,
} from './limits.ts';
import { nameClash, nameProblem } from './names.ts';
import { extraProblem, kindProblem, packingProblem } from './plain.ts';

/** A file inside, as its headers say it is; the adapter unpacks it and finds out whether that is so. */
export interface PackedFile {
  readonly name: string;
  readonly stored: boolean;
  readonly crc: number;
  /** Bytes, unpacked. */
  readonly size: number;
  readonly packed: Uint8Array;
}

type Layout = Result<readonly PackedFile[], Refusal<ZipRefusalCode>>;

/**
 * Reads where everything in a zip lies, and unpacks nothing. Strict: the files and the directory fill
 * the file to the byte, both headers of a file say the same, and every name is one on every system.
 * A file that two programs could read in two ways is refused.
 */
export function zipLayout(bytes: Uint8Array): Layout {
  if (bytes.length > LARGEST_BUNDLE) return err({ code: 'zip-too-large' });
  const directory = directoryOf(bytes);
  if (!directory.ok) return err({ code: directory.error });
  const { count, start, end } = directory.value;
  if (count > MOST_IN_ZIP) return err({ code: 'zip-too-many', detail: String(count) });
  const headers: CentralHeader[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    const header = centralAt(bytes, at, end);
    if (!header) return err({ code: 'zip-headers-differ' });
    headers.push(header);
    at = header.end;
  }
  if (at !== end) return err({ code: 'zip-extra-bytes' });
  const total = headers.reduce((sum, { size }) => sum + size, 0);
  const files: PackedFile[] = [];
  for (const header of headers) {
    const file = fileOf(bytes, header, start);
    if (!file.ok) return file;
    files.push(file.value);
  }
  if (total > LARGEST_UNPACKED) return err({ code: 'zip-too-large', detail: String(total) });
  if (total > SMALL * 10 && total > bytes.length * MOST_RATIO) return err({ code: 'zip-bomb' });
  const clash = nameClash(files.map(({ name }) => name));
  if (clash) return err({ code: clash.code, file: shownName(clash.name) });
  const gap = tiling(bytes, headers, start);
  return gap ? err({ code: gap }) : ok(files);
}

function fileOf(
  bytes: Uint8Array,
  header: CentralHeader,
  limit: number,
): Result<PackedFile, Refusal<ZipRefusalCode>> {
  const name = utf8Decode(header.name);
  const file = shownName(name);
  const fail = (code: ZipRefusalCode): Result<never, Refusal<ZipRefusalCode>> =>
    err({ code, file });
  const wrong =
    spelling(header, name) ??
    kindProblem(header, name) ??
    nameProblem(name) ??
    packingProblem(header) ??
    extraProblem(header.extra);
  if (wrong) return fail(wrong);
  const { size, packedSize, method, crc, offset } = header;
  if (size > LARGEST_IN_ZIP) return fail('zip-too-large');
  if (size > SMALL && size > packedSize * MOST_RATIO) return fail('zip-bomb');
  const local = localAt(bytes, offset, limit);
  if (!local || !agree(header, local)) return fail('zip-headers-differ');
  const extra = extraProblem(local.extra);
  if (extra) return fail(extra);
  if (local.end + packedSize > limit) return fail('zip-overlap');
  if (method === 0 && size !== packedSize) return fail('zip-size-wrong');
  const packed = bytes.subarray(local.end, local.end + packedSize);
  return ok({ name, stored: method === 0, crc, size, packed });
}

/** Bit 11 says that a name is UTF-8; without it only ASCII means the same to everybody. */
function spelling({ flags, name }: CentralHeader, text: string): ZipRefusalCode | undefined {
  const ascii = name.every((byte) => byte < 0x80);
  return (ascii || (flags & 0x800) !== 0) && !text.includes('\ufffd')
    ? undefined
    : 'zip-name-characters';
}

function agree(one: Header, other: Header): boolean {
  const numbers = ['flags', 'method', 'crc', 'packedSize', 'size'] as const;
  return (
    numbers.every((name) => one[name] === other[name]) &&
    one.name.length === other.name.length &&
    one.name.every((byte, index) => byte === other.name[index])
  );
}

/** File after file from the first byte on, up to the directory: nothing lies between or twice. */
function tiling(
  bytes: Uint8Array,
  headers: readonly CentralHeader[],
  limit: number,
): ZipRefusalCode | undefined {
  let next = 0;
  for (const { offset, packedSize } of [...headers].sort((a, b) => a.offset - b.offset)) {
    if (offset < next) return 'zip-overlap';
    if (offset > next) return 'zip-extra-bytes';
    next = (localAt(bytes, offset, limit)?.end ?? limit) + packedSize;
  }
  return next === limit ? undefined : 'zip-extra-bytes';
}
