import { describe, expect, it } from 'vitest';
import { createVaultCrypto } from '../../../main/adapters/vault/crypto.ts';
import { COST } from '../../../main/core/vault/format.ts';

const crypto = createVaultCrypto();
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const hex = (of: Uint8Array | undefined): string => Buffer.from(of ?? []).toString('hex');
const fromHex = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'hex'));

describe('the cryptography of the vault', () => {
  it('is scrypt as RFC 7914 section 12 has it (first 32 bytes)', async () => {
    const key = await crypto.scrypt(bytes('pleaseletmein'), bytes('SodiumChloride'), {
      N: 16_384,
      r: 8,
      p: 1,
    });
    expect(hex(key)).toBe('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2');
  });

  it('runs with the parameters of a vault, which need 128 MiB, off the main thread', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 5);
    const key = await crypto.scrypt(bytes('passphrase'), new Uint8Array(16), COST);
    clearInterval(counting);
    expect(key).toHaveLength(32);
    expect(turns).toBeGreaterThan(0);
  });

  it('is AES-256-GCM as the GCM specification has it (test case 16)', () => {
    const sealing = {
      key: fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      nonce: fromHex('cafebabefacedbaddecaf888'),
      aad: fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
    };
    const plain = fromHex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const sealed = crypto.seal(sealing, plain);
    expect(hex(sealed)).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662' +
        '76fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(crypto.open(sealing, sealed)).toEqual(plain);
    expect(crypto.open({ ...sealing, aad: bytes('other') }, sealed)).toBeUndefined();
    expect(crypto.open(sealing, sealed.subarray(1))).toBeUndefined();
    expect(crypto.open(sealing, new Uint8Array(3))).toBeUndefined();
  });

  it('is HMAC-SHA-256 as RFC 4231 has it (test case 2), and HKDF differs by purpose', () => {
    const mac = crypto.mac(bytes('Jefe'), bytes('what do ya want for nothing?'));
    expect(hex(mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
    const key = new Uint8Array(32).fill(1);
    expect(crypto.derive(key, 'a')).not.toEqual(crypto.derive(key, 'b'));
    expect(crypto.derive(key, 'a')).toEqual(crypto.derive(key, 'a'));
  });
});
