import type { Hash } from '../ports/hash.ts';
import { fromBase64, toBase64, utf8 } from './bytes.ts';
import { isRecord } from './parse.ts';
import { SALT_BYTES } from './salts.ts';

/** A kept free text with the salt of its commitment `c`, all as they stand in `texts.jsonl`. */
export interface KeptText {
  readonly c: string;
  readonly salt: string;
  readonly text: string;
}

/**
 * Undefined unless the text opens its own commitment. The salt has exactly 16 bytes in canonical
 * base64: with any other length, bytes could be moved between salt and text unnoticed.
 */
export function openText(hash: Hash, kept: unknown): KeptText | undefined {
  if (!isRecord(kept)) return undefined;
  const { c, salt, text } = kept;
  if (typeof c !== 'string' || typeof salt !== 'string' || typeof text !== 'string') {
    return undefined;
  }
  const bytes = fromBase64(salt);
  if (bytes?.length !== SALT_BYTES) return undefined;
  return toBase64(hash.sha256(bytes, utf8(text))) === c ? { c, salt, text } : undefined;
}
