import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountNumber, grouped, isCode, plainDigits } from '../../../renderer/i18n/digits.ts';

const six = fc.stringMatching(/^\d{6}$/);
const wide = (digits: string): string =>
  [...digits].map((digit) => String.fromCodePoint(digit.codePointAt(0)! + 0xfee0)).join('');

describe('an MFA code as typed', () => {
  test.each(['', '12345', '1234567', '12345a', '１２３４５', 'abcdef', '12.456'])(
    '%j is not a code',
    (typed) => expect(isCode(typed)).toBe(false),
  );

  test('is taken in full width, with blanks and with a dash', () => {
    fc.assert(
      fc.property(six, (code) => {
        expect(plainDigits(wide(code))).toBe(code);
        expect(plainDigits(` ${code.slice(0, 3)} ${code.slice(3)}\n`)).toBe(code);
        expect(plainDigits(`${code.slice(0, 3)}-${code.slice(3)}`)).toBe(code);
        expect(isCode(wide(code))).toBe(true);
      }),
    );
  });
});

test('account numbers are grouped, anything else is left alone', () => {
  expect(accountNumber('111122223333')).toBe('1111-2222-3333');
  expect(accountNumber('12')).toBe('12');
});

test('hashes keep every digit', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9a-f]{0,64}$/), (hex) => {
      expect(grouped(hex).replaceAll(' ', '')).toBe(hex);
    }),
  );
});
