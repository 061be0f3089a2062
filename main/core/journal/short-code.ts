import type { Hash } from '../ports/hash.ts';
import { utf8 } from './bytes.ts';
import { checkpointBody, type Checkpoint } from './note.ts';

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const CHARACTERS = 26;

/**
 * The code people speak to anchor a log outside this laptop: the first 130 bits of
 * SHA-256("breakglass-short-code/v1\n" || note body) in Crockford base32, grouped by six, with the
 * size in front: `3 @ 7BJQMR-BZFMPF-1WXX2Q-FSGNTS-4K`.
 */
export function shortCode(hash: Hash, checkpoint: Checkpoint): string {
  const digest = hash.sha256(utf8(`breakglass-short-code/v1\n${checkpointBody(checkpoint)}`));
  let code = '';
  for (let bit = 0; code.length < CHARACTERS; bit += 5) {
    const pair = ((digest[bit >> 3] ?? 0) << 8) | (digest[(bit >> 3) + 1] ?? 0);
    code += CROCKFORD.charAt((pair >> (11 - (bit & 7))) & 31);
  }
  return `${checkpoint.size} @ ${(code.match(/.{1,6}/g) ?? []).join('-')}`;
}

/**
 * Reads a code as a person typed it: any case, with or without groups, O for 0, I and L for 1.
 * Answers it in the written form, or undefined when it is not a size and 26 characters.
 */
export function parseShortCode(text: string): { size: number; code: string } | undefined {
  const [, digits, typed] = /^\s*(\d{1,16})\s*@\s*([0-9A-Za-z\s-]+?)\s*$/.exec(text) ?? [];
  if (digits === undefined || typed === undefined) return undefined;
  const plain = typed.replace(/[\s-]/g, '').toUpperCase().replace(/O/g, '0').replace(/[IL]/g, '1');
  if (plain.length !== CHARACTERS || [...plain].some((one) => !CROCKFORD.includes(one))) {
    return undefined;
  }
  const size = Number(digits);
  return { size, code: `${size} @ ${(plain.match(/.{1,6}/g) ?? []).join('-')}` };
}
