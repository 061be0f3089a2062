import { createCipheriv, createDecipheriv, createHmac, hkdfSync, scrypt } from 'node:crypto';
import type { VaultCrypto } from '../../core/ports/vault.ts';

const CIPHER = 'aes-256-gcm';
const KEY = 32;
const TAG = 16;

/**
 * The vault's cryptography by node:crypto: the same calls in Node 18 with Electron 25's BoringSSL
 * and in Node 24. scrypt runs on libuv's threads, so that the app goes on meanwhile.
 */
export function createVaultCrypto(): VaultCrypto {
  return {
    scrypt: (passphrase, salt, { N, r, p }) =>
      new Promise((resolve, reject) => {
        // RFC 7914 needs 128 * N * r bytes; Node's default limit of 32 MiB refuses our N.
        const maxmem = 128 * N * r * 2 + 128 * r * p;
        scrypt(passphrase, salt, KEY, { N, r, p, maxmem }, (error, key) =>
          error ? reject(error) : resolve(new Uint8Array(key)),
        );
      }),
    derive: (key, purpose) => new Uint8Array(hkdfSync('sha256', key, '', purpose, KEY)),
    seal: ({ key, nonce, aad }, plain) => {
      const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
      cipher.setAAD(aad);
      const text = cipher.update(plain);
      return new Uint8Array(Buffer.concat([text, cipher.final(), cipher.getAuthTag()]));
    },
    open: ({ key, nonce, aad }, sealed) => {
      if (sealed.length < TAG) return undefined;
      const end = sealed.length - TAG;
      try {
        const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
        decipher.setAAD(aad);
        decipher.setAuthTag(sealed.subarray(end));
        const text = decipher.update(sealed.subarray(0, end));
        return new Uint8Array(Buffer.concat([text, decipher.final()]));
      } catch {
        return undefined;
      }
    },
    mac: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
  };
}
