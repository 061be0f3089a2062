import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromCrockford, toCrockford } from '../../../main/core/vault/crockford.ts';
import { parseRecoveryCode, recoveryCode } from '../../../main/core/vault/recovery-code.ts';
import { vaultTools } from '../../fakes/vault.ts';

const { hash } = vaultTools;
const secret = fc.uint8Array({ minLength: 16, maxLength: 16 });

describe('the recovery code', () => {
  it('is eight groups of four and comes back however it is typed', () => {
    fc.assert(
      fc.property(secret, (bytes) => {
        const code = recoveryCode(hash, bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(parseRecoveryCode(hash, code)).toEqual(bytes);
        const typed = ` ${code.toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o')} `;
        expect(parseRecoveryCode(hash, typed)).toEqual(bytes);
      }),
    );
  });

  it('tells a mistyped character', () => {
    fc.assert(
      fc.property(secret, fc.nat(31), fc.nat(31), (bytes, at, to) => {
        const plain = recoveryCode(hash, bytes).replace(/-/g, '');
        const character = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[to] ?? '';
        fc.pre(plain[at] !== character);
        const typed = plain.slice(0, at) + character + plain.slice(at + 1);
        expect(parseRecoveryCode(hash, typed)).toBeUndefined();
      }),
    );
    for (const text of ['', '7777', '-', 'u'.repeat(32)]) {
      expect(parseRecoveryCode(hash, text)).toBeUndefined();
    }
  });
});

describe('Crockford base32', () => {
  it('is its own inverse for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(fromCrockford(toCrockford(bytes))).toEqual(bytes);
      }),
    );
  });

  it('takes no text it would not have written', () => {
    expect(fromCrockford('ZZ')).toBeUndefined();
    expect(fromCrockford('0')).toBeUndefined();
    expect(fromCrockford('AAU0')).toBeUndefined();
  });
});
