import { concat } from '../journal/bytes.ts';
import type { VaultCrypto } from '../ports/vault.ts';

/** AES-256-GCM as the data channel frames it: nonce (12), ciphertext, tag (16); no additional data. */
export type FrameCrypto = Pick<VaultCrypto, 'seal' | 'open'>;

/** The two keys of one session: each side reads with what the other writes with. */
export interface FrameKeys {
  readonly read: Uint8Array;
  readonly write: Uint8Array;
}

const NONCE = 12;
const KEY = 32;
const NO_DATA = new Uint8Array(0);

/** Of the 64 bytes of a KMS data key the client reads with the first half and writes with the last. */
export function clientKeys(dataKey: Uint8Array): FrameKeys | undefined {
  if (dataKey.length !== 2 * KEY) return undefined;
  return { read: dataKey.slice(0, KEY), write: dataKey.slice(KEY) };
}

export function agentKeys(dataKey: Uint8Array): FrameKeys | undefined {
  const keys = clientKeys(dataKey);
  return keys && { read: keys.write, write: keys.read };
}

export function sealFrame(
  crypto: FrameCrypto,
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
): Uint8Array {
  return concat(nonce, crypto.seal({ key, nonce, aad: NO_DATA }, plain));
}

/** Undefined when it was not written with this key, or a bit differs. */
export function openFrame(
  crypto: FrameCrypto,
  key: Uint8Array,
  frame: Uint8Array,
): Uint8Array | undefined {
  if (frame.length < NONCE) return undefined;
  const nonce = frame.subarray(0, NONCE);
  return crypto.open({ key, nonce, aad: NO_DATA }, frame.subarray(NONCE));
}

export function newNonce(random: { bytes(count: number): Uint8Array }): Uint8Array {
  return random.bytes(NONCE);
}
