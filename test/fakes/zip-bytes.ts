import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../main/core/bundle/zip/crc32.ts';

/** One file of a zip written by hand: every field may lie. `local` lies in the file's own header only. */
export interface ZipPart {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  readonly store?: boolean;
  readonly packed?: Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  readonly packedSize?: number;
  readonly attributes?: number;
  readonly extra?: Uint8Array;
  readonly comment?: string;
  readonly offset?: number;
  readonly local?: Omit<Partial<ZipPart>, 'local' | 'data' | 'packed'>;
  /** Bytes put before its header. */
  readonly before?: Uint8Array;
  readonly out?: 'directory';
}

export interface ZipEnd {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  readonly count?: number;
  readonly disk?: number;
  readonly start?: number;
  readonly directorySize?: number;
  readonly gap?: Uint8Array;
}

const bytesOf = (given: string | Uint8Array): Buffer => Buffer.from(given as string);

/** The bytes of a zip file, right where nothing else is said. */
export function zipBytes(parts: readonly ZipPart[], end: ZipEnd = {}): Buffer {
  const out: Buffer[] = [Buffer.from(end.before ?? [])];
  const directory: Buffer[] = [];
  const length = (): number => out.reduce((sum, { length: one }) => sum + one, 0);
  for (const part of parts) {
    out.push(Buffer.from(part.before ?? []));
    const data = bytesOf(part.data ?? '');
    const packed = Buffer.from(part.packed ?? (part.store === true ? data : deflateRawSync(data)));
    const said: ZipPart = {
      method: part.store === true ? 0 : 8,
      crc: crc32(data),
      size: data.length,
      packedSize: packed.length,
      ...part,
    };
    const offset = length();
    out.push(local({ ...said, ...part.local }), packed);
    if (part.out !== 'directory') directory.push(central(said, part.offset ?? offset));
  }
  out.push(Buffer.from(end.gap ?? []));
  const start = length();
  out.push(...directory);
  const size = length() - start;
  const tail = Buffer.alloc(22);
  tail.writeUInt32LE(0x06054b50, 0);
  tail.writeUInt16LE(end.disk ?? 0, 4);
  for (const at of [8, 10]) tail.writeUInt16LE(end.count ?? directory.length, at);
  tail.writeUInt32LE(end.directorySize ?? size, 12);
  tail.writeUInt32LE(end.start ?? start, 16);
  const comment = Buffer.from(end.comment ?? '');
  tail.writeUInt16LE(comment.length, 20);
  return Buffer.concat([...out, tail, comment, Buffer.from(end.after ?? [])]);
}

/** Flags, method, time, checksum, sizes and name lengths, as both headers hold them. */
function shared(part: ZipPart): Buffer {
  const name = bytesOf(part.name);
  const utf8 = name.some((byte) => byte > 0x7f) ? 0x800 : 0;
  const header = Buffer.alloc(24);
  header.writeUInt16LE(part.flags ?? utf8, 0);
  header.writeUInt16LE(part.method ?? 0, 2);
  header.writeUInt32LE(part.crc ?? 0, 8);
  header.writeUInt32LE(part.packedSize ?? 0, 12);
  header.writeUInt32LE(part.size ?? 0, 16);
  header.writeUInt16LE(name.length, 20);
  header.writeUInt16LE(part.extra?.length ?? 0, 22);
  return header;
}

function local(part: ZipPart): Buffer {
  const signature = Buffer.from([0x50, 0x4b, 3, 4, 20, 0]);
  return Buffer.concat([
    signature,
    shared(part),
    bytesOf(part.name),
    Buffer.from(part.extra ?? []),
  ]);
}

function central(part: ZipPart, offset: number): Buffer {
  const signature = Buffer.from([0x50, 0x4b, 1, 2, 20, 3, 20, 0]);
  const comment = Buffer.from(part.comment ?? '');
  const rest = Buffer.alloc(14);
  rest.writeUInt16LE(comment.length, 0);
  rest.writeUInt32LE(part.attributes ?? 0, 6);
  rest.writeUInt32LE(offset, 10);
  return Buffer.concat([
    signature,
    shared(part),
    rest,
    bytesOf(part.name),
    Buffer.from(part.extra ?? []),
    comment,
  ]);
}
