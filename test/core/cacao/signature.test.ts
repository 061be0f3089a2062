import { constants, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { jssKeys } from '../../../main/adapters/system/jss-keys.ts';
import { checkSignatures, signedText } from '../../../main/core/cacao/signature.ts';
import type { JsonObject } from '../../../main/core/json/value.ts';
import { sample } from './sample.ts';

const hash = createNodeHash();
const tools = { hash, keys: jssKeys };
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const pairs = {
  RS256: rsa,
  PS256: rsa,
  ES256: generateKeyPairSync('ec', { namedCurve: 'P-256' }),
  Ed25519: generateKeyPairSync('ed25519'),
} as const;
type Algorithm = keyof typeof pairs;

function bytesOf(algorithm: Algorithm, key: KeyObject, text: string): Buffer {
  const data = Buffer.from(text);
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  const saltLength = constants.RSA_PSS_SALTLEN_DIGEST;
  if (algorithm === 'PS256') return sign('sha256', data, { key, padding, saltLength });
  if (algorithm === 'ES256') return sign('sha256', data, { key, dsaEncoding: 'ieee-p1363' });
  return sign(algorithm === 'RS256' ? 'sha256' : null, data, key);
}

function signed(algorithm: Algorithm, more: JsonObject = {}): JsonObject {
  const json = sample();
  const { publicKey, privateKey } = pairs[algorithm];
  const bare = {
    type: 'jss',
    signee: 'Us',
    related_to: json['id'] ?? '',
    related_version: json['modified'] ?? '',
    hash_algorithm: 'sha-256',
    algorithm,
    public_key: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
    ...more,
  };
  const value = bytesOf(algorithm, privateKey, signedText(json, bare, hash)).toString('base64url');
  return {
    ...json,
    signatures: [
      { type: 'jss', value: 'of another' },
      { ...bare, value },
    ],
  };
}

const verdict = (json: JsonObject): unknown => checkSignatures(json, tools)[1]?.verdict;

describe('signatures of a CACAO playbook', () => {
  it.each(['RS256', 'PS256', 'ES256', 'Ed25519'] as const)('%s', (algorithm) => {
    const json = signed(algorithm);
    expect(verdict(json)).toBe('valid');
    expect(verdict({ ...json, name: 'Changed' })).toBe('invalid');
  });

  it('is over the letters of the hash, not over its bytes', () => {
    expect(signedText(sample(), {}, hash)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does not count where it was made for another playbook or version', () => {
    expect(verdict(signed('RS256', { related_version: '2020-01-01T00:00:00.000Z' }))).toBe(
      'invalid',
    );
  });

  it('does not claim what it cannot check', () => {
    expect(verdict(signed('RS256', { hash_algorithm: 'sha3-256' }))).toBe('not-checkable');
    const [, own] = (signed('RS256')['signatures'] ?? []) as readonly JsonObject[];
    const one = (changes: JsonObject): unknown =>
      checkSignatures({ ...sample(), signatures: [{ ...own, ...changes }] }, tools)[0]?.verdict;
    expect(one({})).toBe('valid');
    expect(one({ algorithm: 'XMSS-SHA2_10_256' })).toBe('not-checkable');
    expect(one({ algorithm: 'ES256' })).toBe('not-checkable');
    expect(one({ public_key: 'bm8ga2V5' })).toBe('not-checkable');
    expect(one({ public_key: 7, cert_url: 'https://a.invalid/c' })).toBe('not-checkable');
    expect(one({ value: '' })).toBe('invalid');
  });
});
