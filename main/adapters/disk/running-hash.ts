import { createHash } from 'node:crypto';
import { toHex } from '../../core/journal/bytes.ts';

/** SHA-256 of bytes that come in pieces. */
export interface RunningHash {
  update(bytes: Uint8Array): void;
  /** Hex of all so far; more may follow. */
  hex(): string;
}

export function createRunningHash(): RunningHash {
  const hash = createHash('sha256');
  return {
    update: (bytes) => void hash.update(bytes),
    hex: () => toHex(hash.copy().digest()),
  };
}
