import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemText } from '../../../main/shell/secret-page/problems.ts';
import { linesOfSheet, placeOnSheet } from '../../../main/shell/secret-page/sheet-lines.ts';

const CODES = [
  'not-an-envelope',
  'envelope-not-whole',
  'envelope-mistyped',
  'envelope-other-version',
  'envelope-not-opened',
] as const;

describe('what is wrong with an envelope', () => {
  it.each(['en', 'ja'] as const)('has words of its own for each fault (%s)', (lang) => {
    const words = CODES.map((code) => problemText(lang, { code }));
    expect(new Set(words).size).toBe(CODES.length);
    const where = problemText(lang, { code: 'envelope-mistyped', detail: '47' });
    expect(words).not.toContain(where);
    expect(where).toMatch(lang === 'en' ? /line 2, group 1\b/ : /2 行目の 1 番目/);
    expect([...words, where].join('')).not.toMatch(/[{}]|undefined|NaN/);
  });

  it('names no place that is none', () => {
    const plain = problemText('en', { code: 'envelope-mistyped' });
    for (const detail of ['x', '1.5'])
      expect(problemText('en', { code: 'envelope-mistyped', detail })).toBe(plain);
  });

  it('names the place where the character is printed on the sheet', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_200 }), fc.nat(), (length, seed) => {
        const at = seed % length;
        const armour = Array.from({ length }, (_, index) => (index === at ? 'X' : '0')).join('');
        const { line, group } = placeOnSheet(at);
        const printed = linesOfSheet(armour)[line - 1]?.split(' ')[group - 1];
        expect(printed).toContain('X');
        expect(linesOfSheet(armour).join('').replaceAll(' ', '')).toBe(armour);
      }),
    );
  });
});
