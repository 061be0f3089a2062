import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { JssKeys } from '../../core/ports/jss-keys.ts';

/** By node:crypto. A key of another kind than its algorithm names is not read. */
export const jssKeys: JssKeys = {
  verify(algorithm, key, text, signature) {
    const [, kind = '', bits = ''] = /^(RS|PS|ES)(256|384|512)$/.exec(algorithm) ?? [];
    const edwards = algorithm === 'Ed25519' || algorithm === 'Ed448';
    if (kind === '' && !edwards) return undefined;
    try {
      const der = Buffer.from(key.replace(/-----[A-Z ]+-----|\s/g, ''), 'base64');
      const read = createPublicKey({ key: der, format: 'der', type: 'spki' });
      const wanted = edwards ? algorithm.toLowerCase() : kind === 'ES' ? 'ec' : 'rsa';
      if (read.asymmetricKeyType !== wanted) return undefined;
      const bytes = Buffer.from(signature, 'base64url');
      return verify(edwards ? null : `sha${bits}`, Buffer.from(text), options(read, kind), bytes);
    } catch {
      return undefined;
    }
  },
};

function options(key: KeyObject, kind: string): Parameters<typeof verify>[2] {
  switch (kind) {
    case 'PS':
      return {
        key,
        padding: constants.RSA_PKCS1_PSS_PADDING,
        saltLength: constants.RSA_PSS_SALTLEN_DIGEST,
      };
    case 'ES':
      return { key, dsaEncoding: 'ieee-p1363' };
    default:
      return { key };
  }
}
