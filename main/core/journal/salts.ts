import type { Random } from '../ports/random.ts';

/** Bytes of the salt of a free text's commitment. */
export const SALT_BYTES = 16;

/** Salts drawn from the system at once: asking for each costs more than all else done for a text. */
const AT_ONCE = 256;

/** Salts of free texts, each given out once. A drawn block is never written again. */
export function createSalts(random: Random): () => Uint8Array {
  let block: Uint8Array = new Uint8Array();
  let at = 0;
  return () => {
    if (at === block.length) {
      block = random.bytes(SALT_BYTES * AT_ONCE);
      at = 0;
    }
    at += SALT_BYTES;
    return block.subarray(at - SALT_BYTES, at);
  };
}
