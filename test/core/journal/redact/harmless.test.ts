import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wellFormed } from '../../../../main/core/journal/canonical.ts';
import { isHarmless, ruleSpans } from '../../../../main/core/journal/redact/find.ts';
import { MARK } from '../../../../main/core/journal/redact/redactor.ts';

/** A secret every rule knows by its shape, for the readings to hide. */
const SECRETS = [
  'password: hunter2!x',
  'AKIAIOSFODNN7EXAMPLE wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab',
  'ghp_abcdefghijklmnopqrstuvwxyz0123456789',
  'curl -u mika:hunter2!x',
  '合言葉は「x9!kQ2」',
  'mfa code 123456',
];
/** Ways to write one letter that some reading undoes. */
const DISGUISES: readonly ((letter: string) => string)[] = [
  (letter) => letter,
  (letter) => encodeURIComponent(letter).replace(/^.$/, (one) => `%${hex(one)}`),
  (letter) => `\\u00${hex(letter)}`,
  (letter) => `\\x${hex(letter)}`,
  (letter) => `&#x${hex(letter)};`,
  (letter) => `&#${String(letter.charCodeAt(0))};`,
  (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
  (letter) => `${letter}\0`,
  (letter) => `${letter}\u200b`,
  (letter) => `${letter}\n`,
  (letter) => `${letter}\\n`,
  (letter) => `${letter}\r\n> `,
];
const disguised = fc
  .tuple(
    fc.constantFrom(...SECRETS),
    fc.array(fc.tuple(fc.nat(), fc.constantFrom(...DISGUISES)), { maxLength: 6 }),
  )
  .map(([secret, changes]) => {
    const letters = [...secret];
    for (const [place, change] of changes) {
      const at = place % letters.length;
      letters[at] = change(secret[at] ?? '');
    }
    return letters.join('');
  });
const text = fc.oneof(
  disguised,
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.integer({ min: 0xd7f0, max: 0xe00f }).map((code) => String.fromCharCode(code)),
  fc.constantFrom('[REDACTED:password:0a1b2c3d]', '[REDACTED:a:00000000]'),
  fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
);

it('passes over no text that a rule, a mark or half a character would change', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), (parts) => {
      const whole = parts.join(' ');
      if (!isHarmless(whole)) return;
      expect(ruleSpans(whole)).toEqual([]);
      expect(wellFormed(whole)).toBe(whole);
      expect(whole).not.toMatch(MARK);
    }),
    { numRuns: 3000 },
  );
});

it.each(SECRETS)('looks closely at %s, and at any disguise of it', (secret) => {
  expect(ruleSpans(secret)).not.toEqual([]);
  expect(isHarmless(secret)).toBe(false);
  for (const disguise of DISGUISES.slice(1)) {
    expect(isHarmless([...secret].map(disguise).join(''))).toBe(false);
  }
});

it.each(['', 'read/step-3', 'ap-northeast-1', 'bench', '111122223333'])('passes over %j', (one) => {
  expect(isHarmless(one)).toBe(true);
});

function hex(letter: string): string {
  return letter.charCodeAt(0).toString(16).padStart(2, '0').slice(-2);
}
