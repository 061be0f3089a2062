import { createHash } from 'node:crypto';
import { isRecord } from '../../core/journal/parse.ts';

/** A kept free text with the salt of its commitment `c`, all as they stand in `texts.jsonl`. */
export interface KeptText {
  readonly c: string;
  readonly salt: string;
  readonly text: string;
}

const SALT_BYTES = 16;

/**
 * Undefined unless the text opens its own commitment. The salt has exactly 16 bytes in canonical
 * base64: with any other length, bytes could be moved between salt and text unnoticed.
 */
export function openText(kept: unknown): KeptText | undefined {
  if (!isRecord(kept)) return undefined;
  const { c, salt, text } = kept;
  if (typeof c !== 'string' || typeof salt !== 'string' || typeof text !== 'string') {
    return undefined;
  }
  const bytes = Buffer.from(salt, 'base64');
  if (bytes.length !== SALT_BYTES || bytes.toString('base64') !== salt) return undefined;
  const digest = createHash('sha256').update(bytes).update(text).digest('base64');
  return digest === c ? { c, salt, text } : undefined;
}
