import { randomBytes, randomUUID } from 'node:crypto';
import type { Random } from '../../core/ports/random.ts';

/** Cryptographic randomness of the system. */
export function createNodeRandom(): Random {
  return { bytes: (count) => new Uint8Array(randomBytes(count)), uuid: () => randomUUID() };
}
