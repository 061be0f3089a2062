import { concat, equal, utf8 } from '../journal/bytes.ts';
import type { Hash } from '../ports/hash.ts';
import { fromCrockford, grouped, toCrockford } from './crockford.ts';

const SECRET = 16;
const CHECK = 4;

function check(hash: Hash, secret: Uint8Array): Uint8Array {
  return hash.sha256(utf8('breakglass-vault recovery'), secret).subarray(0, CHECK);
}

/** 128 random bits and a 32-bit check, 32 characters in eight groups: shown once, kept on paper. */
export function recoveryCode(hash: Hash, secret: Uint8Array): string {
  return grouped(toCrockford(concat(secret, check(hash, secret))));
}

/** The code's secret, 16 bytes; undefined when it was mistyped. */
export function parseRecoveryCode(hash: Hash, typed: string): Uint8Array | undefined {
  const bytes = fromCrockford(typed);
  if (bytes?.length !== SECRET + CHECK) return undefined;
  const secret = bytes.slice(0, SECRET);
  return equal(check(hash, secret), bytes.subarray(SECRET)) ? secret : undefined;
}
