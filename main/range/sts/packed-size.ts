import { deflateRawSync } from 'node:zlib';

/** Bytes that count as 100 %. AWS does not publish its packing: this range's figure is an estimate. */
const ALLOTTED_BYTES = 1024;

/** Percent of the packed space a session's policy and tags take; undefined when there is neither. */
export function packedPolicySize(
  policy: string | undefined,
  tags: Readonly<Record<string, string>>,
): number | undefined {
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  if (policy === undefined && pairs.length === 0) return undefined;
  const packed = deflateRawSync([policy ?? '', ...pairs].join('\n'));
  return Math.ceil((packed.length / ALLOTTED_BYTES) * 100);
}
