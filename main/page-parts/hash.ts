import { sha256 } from '@noble/hashes/sha2.js';
import type { Hash } from '../core/ports/hash.ts';

/** SHA-256 in plain JavaScript: a page opened from a disk may have no other. */
export const pageHash: Hash = {
  sha256: (...parts) => {
    const running = sha256.create();
    for (const part of parts) running.update(part);
    return running.digest();
  },
};
