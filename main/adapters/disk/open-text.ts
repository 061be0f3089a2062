import { createHash } from 'node:crypto';
import { openText as opened, type KeptText } from '../../core/journal/texts.ts';
import type { Hash } from '../../core/ports/hash.ts';

const hash: Hash = {
  sha256: (...parts) => {
    const running = createHash('sha256');
    for (const part of parts) running.update(part);
    return running.digest();
  },
};

/** A kept free text that opens its own commitment; undefined for anything else. */
export function openText(kept: unknown): KeptText | undefined {
  return opened(hash, kept);
}
