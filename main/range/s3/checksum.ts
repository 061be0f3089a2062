import { createHash } from 'node:crypto';

/** Algorithms of `x-amz-checksum-*` this range can compute; S3 knows CRC32C and CRC64NVME too. */
export const ALGORITHMS = ['sha256', 'sha1', 'crc32'] as const;
export type Algorithm = (typeof ALGORITHMS)[number];
const OTHERS = ['crc32c', 'crc64nvme', 'sha512', 'md5', 'xxhash64', 'xxhash3', 'xxhash128'];

export function isOtherAlgorithm(name: string): boolean {
  return OTHERS.includes(name);
}

/** Base64, as the header has it. */
export function checksumOf(algorithm: Algorithm, body: Buffer): string {
  if (algorithm !== 'crc32') return createHash(algorithm).update(body).digest('base64');
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(crc32(body));
  return bytes.toString('base64');
}

const TABLE = Array.from({ length: 256 }, (_, byte) =>
  Array.from({ length: 8 }).reduce<number>(
    (value) => (value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1),
    byte,
  ),
);

/** ISO 3309 / ITU-T V.42. Node 18.15 has none of its own. */
function crc32(body: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of body) crc = (crc >>> 8) ^ (TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}
