import { deflateRawSync } from 'node:zlib';

/** Bytes that count as 100 %. AWS does not publish its packing: this range's figure is an estimate. */
const ALLOTTED_BYTES = 1024;

/** Percent of the packed space a session's policies and tags take; undefined when there are none. */
export function packedPolicySize(
  policy: string | undefined,
  policyArns: readonly string[],
  tags: Readonly<Record<string, string>>,
): number | undefined {
  const pairs = Object.entries(tags).map(([key, value]) => `${key}=${value}`);
  if (policy === undefined && policyArns.length + pairs.length === 0) return undefined;
  const packed = deflateRawSync([policy ?? '', ...policyArns, ...pairs].join('\n'));
  return Math.ceil((packed.length / ALLOTTED_BYTES) * 100);
}
