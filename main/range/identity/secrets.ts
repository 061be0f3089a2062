import { createHmac } from 'node:crypto';
import { toBase32 } from '../base32.ts';

/** Every secret of a range comes from its seed, so that a restart gives out the same ones. */
export interface Secrets {
  /** `AKIA…` of a user. */
  userKeyId(arn: string): string;
  /** 40 characters, as AWS makes them. */
  secretKey(accessKeyId: string): string;
  sessionToken(accessKeyId: string): string;
  /** 20 bytes (RFC 4226 section 4, R6), as authenticator apps take them. */
  mfaSecret(serial: string): Buffer;
  /** 16 characters after a four-letter prefix: `AIDA…` users, `AROA…` roles, `ASIA…` session keys. */
  id(prefix: string, of: string): string;
}

export function createSecrets(seed: string): Secrets {
  const key = Buffer.from(seed, 'base64');
  const derive = (purpose: string, of: string): Buffer =>
    createHmac('sha512', key).update(`${purpose}:${of}`).digest();
  const id = (prefix: string, of: string): string =>
    prefix + toBase32(derive(prefix, of).subarray(0, 10));
  return {
    id,
    userKeyId: (arn) => id('AKIA', arn),
    secretKey: (accessKeyId) => derive('secret', accessKeyId).subarray(0, 30).toString('base64'),
    sessionToken: (accessKeyId) =>
      `IQoJb3JpZ2luX2Vj${[0, 1, 2, 3]
        .map((part) => derive(`token${part}`, accessKeyId).subarray(0, 63).toString('base64'))
        .join('')}`,
    mfaSecret: (serial) => derive('mfa', serial).subarray(0, 20),
  };
}
