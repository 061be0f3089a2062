import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeEndsAt, codeStep, normaliseCode, waitFor } from '../../../main/core/aws/totp-code.ts';

describe('what a person types', () => {
  test.each([
    '',
    '12345',
    '1234567',
    '12345a',
    'code 123456',
    '123456.',
    '１２３４５',
    '1e5000',
    '+12345',
    '٣٣٣٣٣٣',
  ])('"%s" is no code', (typed) => {
    expect(normaliseCode(typed)).toBeUndefined();
  });

  test.each([
    ['123456', '123456'],
    ['123 456', '123456'],
    [' 123-456\n', '123456'],
    ['１２３４５６', '123456'],
    ['１２３　４５６', '123456'],
    ['123\u00a0456', '123456'],
    ['123‑456', '123456'],
    ['000000', '000000'],
  ])('"%s" is %s', (typed, code) => {
    expect(normaliseCode(typed)).toBe(code);
  });

  const digit = fc.integer({ min: 0, max: 9 });
  const blank = fc.constantFrom('', ' ', '　', '-', '\t', '\u00a0', '–');
  const width = fc.boolean();

  test('six digits are found in any width and with any blanks between', () => {
    const typed = fc.array(fc.tuple(digit, blank, width), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(typed, blank, (parts, before) => {
        const text = parts.map(([number, gap, full]) => {
          return String.fromCodePoint(number + (full ? 0xff10 : 0x30)) + gap;
        });
        const expected = parts.map(([number]) => String(number)).join('');
        expect(normaliseCode(before + text.join(''))).toBe(expected);
      }),
    );
  });

  test('whatever is typed, the answer is six ASCII digits or none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(normaliseCode(typed) ?? '000000').toMatch(/^[0-9]{6}$/);
      }),
    );
  });
});

describe('time steps', () => {
  test('a step is thirty seconds from the epoch (RFC 6238 section 4.1)', () => {
    expect(codeStep(59_000)).toBe(1);
    expect(codeStep(1_111_111_109_000)).toBe(0x23523ec);
    expect(codeEndsAt(59_000)).toBe(60_000);
    expect(codeEndsAt(60_000)).toBe(90_000);
  });

  test('the end of a step is the first instant of the next', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (now) => {
        const end = codeEndsAt(now);
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(30_000);
        expect(codeStep(end)).toBe(codeStep(now) + 1);
        expect(codeStep(end - 1)).toBe(codeStep(now));
      }),
    );
  });
});

describe('waiting for the next code', () => {
  test('is never longer than a code lasts, whatever was done to the clock', () => {
    const instant = fc.integer({ min: -8.64e15, max: 8.64e15 });
    fc.assert(
      fc.property(instant, instant, (until, now) => {
        expect(waitFor(until, now)).toBeGreaterThanOrEqual(0);
        expect(waitFor(until, now)).toBeLessThanOrEqual(30_000);
      }),
    );
  });

  test.each([
    [30_000, 30_000],
    [1, 1],
    [0, 0],
    [-5, 0],
    [86_400_000, 0],
  ])('%i ms ahead: %i ms', (ahead, wait) => {
    expect(waitFor(1_000_000 + ahead, 1_000_000)).toBe(wait);
  });
});
