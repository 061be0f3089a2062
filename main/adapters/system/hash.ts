import { createHash } from 'node:crypto';
import type { Hash } from '../../core/ports/hash.ts';

export function createNodeHash(): Hash {
  return {
    sha256: (...parts) => {
      const hash = createHash('sha256');
      for (const part of parts) hash.update(part);
      return hash.digest();
    },
  };
}
