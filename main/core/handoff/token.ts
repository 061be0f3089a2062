import { toBase64, utf8 } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';

/** 256 bits: more than anyone can try on a loopback port. */
export const TOKEN_BYTES = 32;

/** Letters, digits, `-` and `_`: fits a header, a shell and a JSON file as it is. */
export function tokenText(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** What is kept of a token to know it again. */
export function tokenDigest(hash: Hash, token: string): Uint8Array {
  return hash.sha256(utf8(token));
}

/** Compares digests in a time that does not depend on where they differ. */
export function sameDigest(one: Uint8Array, other: Uint8Array): boolean {
  let differs = one.length ^ other.length;
  for (let at = 0; at < one.length; at += 1) differs |= (one[at] ?? 0) ^ (other[at] ?? 0);
  return differs === 0;
}
