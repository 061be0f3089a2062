import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Signatures, SigningKey } from '../../core/ports/hash.ts';

/** DER wrappings of a raw Ed25519 seed and public key (RFC 8410 section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 (RFC 8032) by node:crypto. The seed lives in memory and is overwritten by `destroy`. */
export function createNodeSignatures(): Signatures {
  /* Checkpoints of a log come in thousands under one key. */
  let last: { readonly bytes: string; readonly key: KeyObject } | undefined;
  return {
    fromSeed: signingKey,
    verify: (publicKey, message, signature) => {
      if (publicKey.length !== 32 || signature.length !== 64) return false;
      const bytes = Buffer.from(publicKey).toString('hex');
      if (last?.bytes !== bytes) last = { bytes, key: publicKeyObject(publicKey) };
      return verify(null, message, last.key, signature);
    },
  };
}

/** A key from its 32-byte seed, which it takes over and overwrites when destroyed. */
export function signingKey(seed: Uint8Array): SigningKey {
  const der = Buffer.concat([PKCS8, seed]);
  let key: KeyObject | undefined = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  const spki = createPublicKey(key).export({ format: 'der', type: 'spki' });
  der.fill(0);
  return {
    publicKey: new Uint8Array(spki.subarray(SPKI.length)),
    sign: (message) => {
      if (key === undefined) throw new Error('this signing key was destroyed');
      return sign(null, message, key);
    },
    destroy: () => {
      seed.fill(0);
      key = undefined;
    },
  };
}

function publicKeyObject(publicKey: Uint8Array): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
}
