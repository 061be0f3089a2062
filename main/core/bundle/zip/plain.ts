import type { ZipRefusalCode } from '../refusal.ts';
import { viewOf, type CentralHeader } from './headers.ts';

/** Bits 1 and 2 say how hard it was packed, bit 11 that the name is UTF-8. */
const HARMLESS_FLAGS = 0x0806;
/** Bits 0, 6 and 13: encrypted, strongly, with a masked header. */
const ENCRYPTED_FLAGS = 0x2041;
const AES = 99;
const STORED = 0;
const DEFLATED = 8;

export function packingProblem(header: CentralHeader): ZipRefusalCode | undefined {
  const { flags, method, packedSize, size, offset, plain } = header;
  if ([packedSize, size, offset].includes(0xffffffff)) return 'zip-64';
  if ((flags & ENCRYPTED_FLAGS) !== 0 || method === AES) return 'zip-encrypted';
  if ((flags & ~HARMLESS_FLAGS) !== 0 || !plain) return 'zip-unsupported';
  return method === STORED || method === DEFLATED ? undefined : 'zip-unsupported';
}

/** By the mode that Unix programs write (whoever they say they are), and the attributes of DOS. */
export function kindProblem(
  { attributes }: Pick<CentralHeader, 'attributes'>,
  name: string,
): ZipRefusalCode | undefined {
  const kind = (attributes >>> 16) & 0xf000;
  if (kind === 0xa000 || (attributes & 0x400) !== 0) return 'zip-link';
  if (kind !== 0 && kind !== 0x8000) return 'zip-not-a-file';
  return (attributes & 0x18) !== 0 || name.endsWith('/') ? 'zip-not-a-file' : undefined;
}

/** Times and owners say nothing we use. Another size or another name would be a second truth. */
const HARMLESS_EXTRAS: ReadonlySet<number> = new Set([0x5455, 0x7855, 0x7875, 0x000a]);

export function extraProblem(extra: Uint8Array): ZipRefusalCode | undefined {
  const view = viewOf(extra);
  for (let at = 0; at < extra.length;) {
    if (at + 4 > extra.length) return 'zip-headers-differ';
    const id = view.getUint16(at, true);
    if (id === 1) return 'zip-64';
    if (!HARMLESS_EXTRAS.has(id)) return 'zip-unsupported';
    at += 4 + view.getUint16(at + 2, true);
    if (at > extra.length) return 'zip-headers-differ';
  }
  return undefined;
}

/** What a packed file inside begins with: zip in all its forms, gzip, 7z, xz, zstd, rar, bzip2. */
const MAGIC: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x50, 0x4b, 0x07, 0x08],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xfd, 0x37, 0x7a, 0x58],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x52, 0x61, 0x72, 0x21],
  [0x42, 0x5a, 0x68],
];

/** A packed file inside a packed file: how bombs are made. Asked by name and by first bytes. */
export function isNested(name: string, bytes: Uint8Array): boolean {
  return (
    /\.(?:zip|jar|gz|tgz|tar|7z|xz|zst|rar|bz2|breakglass-bundle)$/i.test(name) ||
    MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte))
  );
}
