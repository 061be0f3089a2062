import crypto from 'node:crypto';
import type { Hash } from '../../core/ports/hash.ts';

/** Longest input put together before hashing: a record and its prefix. */
const SCRATCH = 66 * 1024;
const DIGEST = 32;

/**
 * SHA-256 by node:crypto. Node 20.12 and later have a one-shot call that costs half of an object
 * per hash; older ones (Electron 25) have not.
 */
export function createNodeHash(): Hash {
  return { sha256: typeof crypto.hash === 'function' ? oneShot() : streamed };
}

function streamed(...parts: readonly Uint8Array[]): Uint8Array {
  const hash = crypto.createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function oneShot(): Hash['sha256'] {
  const scratch = new Uint8Array(SCRATCH);
  return (...parts) => {
    let at = 0;
    for (const part of parts) {
      if (at + part.length > SCRATCH) return streamed(...parts);
      scratch.set(part, at);
      at += part.length;
    }
    /* As a short string: a Buffer per hash is memory outside the heap, a million times over. */
    const digest = crypto.hash('sha256', scratch.subarray(0, at), 'binary');
    const bytes = new Uint8Array(DIGEST);
    for (let index = 0; index < DIGEST; index += 1) bytes[index] = digest.charCodeAt(index);
    return bytes;
  };
}
