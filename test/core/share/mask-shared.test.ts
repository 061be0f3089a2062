import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskShared } from '../../../main/core/share/mask-shared.ts';

describe('what is masked before others see it', () => {
  it.each([
    ['arn:aws:iam::111122223333:role/IR', 'arn:aws:iam::••••••••3333:role/IR'],
    ['acct_111122223333', 'acct_••••••••3333'],
    ['1111-2222-3333 payments-prod', '••••-••••-3333 payments-prod'],
    ['AKIAIOSFODNN7EXAMPLE', 'AKIA••••'],
    ['call sato@example.co.jp now', 'call ••••@•••• now'],
    ['from 203.0.113.7:443', 'from ••••.••••:443'],
  ])('%s', (text, shown) => {
    expect(maskShared(text)).toBe(shown);
  });

  it.each([
    'T+00:14:05',
    'i-0a7f3c91d2e84b605',
    'INC-2041',
    'version 1.2.3',
    'http://127.0.0.1/healthz',
    '1764000000000',
  ])('leaves %s', (text) => {
    expect(maskShared(text)).toBe(text);
  });

  it('leaves no account number, wherever it stands, and masks twice as once', () => {
    const account = fc.stringMatching(/^\d{12}$/);
    const around = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\d/g, ''));
    fc.assert(
      fc.property(around, account, around, (before, number, after) => {
        const shown = maskShared(`${before}${number}${after}`);
        expect(shown).not.toContain(number);
        expect(maskShared(shown)).toBe(shown);
      }),
    );
  });
});
