import type { Hash } from '../../ports/hash.ts';
import { utf8 } from '../bytes.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 16;

/**
 * A verifier key as two people read it to each other: the first 80 bits of
 * SHA-256("breakglass-key/v1\n" || key line) in Crockford base32, by four.
 */
export function fingerprint(hash: Hash, vkey: string): string {
  const digest = hash.sha256(utf8(`breakglass-key/v1\n${vkey}`));
  return (base32(digest, CHARACTERS).match(/.{4}/g) ?? []).join('-');
}

/** The whole SHA-256 behind a short code, 52 characters, by four: for paper and QR codes. */
export function fullCode(hash: Hash, body: string): string {
  const digest = hash.sha256(utf8(`breakglass-short-code/v1\n${body}`));
  return (base32(digest, 52).match(/.{1,4}/g) ?? []).join('-');
}

/** Crockford base32 of the first bits; the last character is filled with zero bits. */
function base32(bytes: Uint8Array, characters: number): string {
  let text = '';
  for (let bit = 0; text.length < characters; bit += 5) {
    const pair = ((bytes[bit >> 3] ?? 0) << 8) | (bytes[(bit >> 3) + 1] ?? 0);
    text += CROCKFORD.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return text;
}
