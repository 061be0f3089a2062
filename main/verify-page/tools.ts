import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256, sha384, sha512 } from '@noble/hashes/sha2.js';
import { toHex } from '../core/journal/bytes.ts';
import type { VerifyTools } from '../core/journal/verify/tools.ts';
import type { Signatures, SigningKey } from '../core/ports/hash.ts';
import { pageHash as hash } from '../page-parts/hash.ts';
import { checkSignature } from './check-signature.ts';

/** Ed25519 by RFC 8032, as node:crypto has it: no cofactor (ZIP 215) leniency. */
const signatures: Signatures = {
  fromSeed: signingKey,
  verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    try {
      return ed25519.verify(signature, message, publicKey, { zip215: false });
    } catch {
      return false;
    }
  },
};

function signingKey(seed: Uint8Array): SigningKey {
  return {
    publicKey: ed25519.getPublicKey(seed),
    sign: (message) => ed25519.sign(message, seed),
    destroy: () => void seed.fill(0),
  };
}

const DIGESTS = { 'SHA-256': sha256, 'SHA-384': sha384, 'SHA-512': sha512 };

/** Hashes and signatures in plain JavaScript: a page opened from a disk may have no others. */
export const pageTools: VerifyTools & { readonly signatures: Signatures } = {
  hash,
  signatures,
  checkSignature,
  digest: (name, bytes) => DIGESTS[name](bytes),
  running: () => {
    const running = sha256.create();
    return { update: (bytes) => void running.update(bytes), hex: () => toHex(running.digest()) };
  },
};
