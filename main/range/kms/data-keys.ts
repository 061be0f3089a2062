import { createVaultCrypto } from '../../adapters/vault/crypto.ts';
import { fromBase64, toBase64, utf8 } from '../../core/journal/bytes.ts';
import type { Secrets } from '../identity/secrets.ts';

type Context = Readonly<Record<string, string>>;

/** Data keys of one practice KMS key: what was sealed opens with the same encryption context only. */
export interface DataKeys {
  readonly keyArn: string;
  seal(plain: Uint8Array, context: Context): string;
  open(cipher: string, context: Context): Uint8Array | undefined;
}

const NONCE = 12;

export function createDataKeys(
  keyArn: string,
  secrets: Secrets,
  random: (count: number) => Uint8Array,
): DataKeys {
  const crypto = createVaultCrypto();
  const key = utf8(secrets.secretKey(keyArn)).slice(0, 32);
  const bound = (context: Context): Uint8Array =>
    utf8(JSON.stringify(Object.entries(context).sort(([a], [b]) => (a < b ? -1 : 1))));
  return {
    keyArn,
    seal: (plain, context) => {
      const nonce = new Uint8Array(random(NONCE));
      const sealed = crypto.seal({ key, nonce, aad: bound(context) }, plain);
      return toBase64(Buffer.concat([nonce, sealed]));
    },
    open: (cipher, context) => {
      const bytes = fromBase64(cipher);
      if (!bytes || bytes.length < NONCE) return undefined;
      const nonce = bytes.subarray(0, NONCE);
      return crypto.open({ key, nonce, aad: bound(context) }, bytes.subarray(NONCE));
    },
  };
}
