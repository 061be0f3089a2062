import { toHex } from '../journal/bytes.ts';
import { fingerprint } from '../journal/witness/fingerprint.ts';
import { parseKit, type ParsedKit } from './parse.ts';
import { readSignature, type KitTools } from './signature.ts';

/**
 * How far a kit file can be believed. `stranger`: whole, and signed by keys this computer does not
 * trust; `broken`: changed after it was signed.
 */
export type KitStanding = 'unsigned' | 'broken' | 'stranger' | 'trusted';

export interface ReadKit extends ParsedKit {
  readonly standing: KitStanding;
  readonly signers: readonly {
    readonly vkey: string;
    readonly name: string;
    /** Eighty bits to compare by voice. */
    readonly fingerprint: string;
    readonly trusted: boolean;
  }[];
  /** Of the file's bytes, hex: what two people compare to know that they hold the same kit. */
  readonly sha256: string;
}

/** @param trusted verifier keys of kit signers that somebody on this computer vouched for */
export function readKit(
  tools: KitTools,
  trusted: readonly string[],
  file: string,
  bytes: Uint8Array,
): ReadKit {
  const signature = readSignature(tools, bytes);
  const signers = (signature.is === 'signed' ? signature.signers : []).map(({ vkey, name }) => ({
    vkey,
    name,
    fingerprint: fingerprint(tools.hash, vkey),
    trusted: trusted.includes(vkey),
  }));
  const known = signers.some((signer) => signer.trusted);
  const standing = signature.is === 'signed' ? (known ? 'trusted' : 'stranger') : signature.is;
  return {
    ...parseKit(file, bytes, standing === 'trusted', tools.hash),
    standing,
    signers,
    sha256: toHex(tools.hash.sha256(bytes)),
  };
}
