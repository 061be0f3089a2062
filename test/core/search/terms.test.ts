import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termsOf, typedTerms } from '../../../main/core/search/terms.ts';

describe('what a person typed', () => {
  it('leaves pairs of hiragana alone away: they are endings', () => {
    expect(typedTerms('漏れたかもしれない')).toEqual(['漏れ']);
  });

  it('keeps them where nothing else was typed', () => {
    expect(typedTerms('つながらない')).toEqual(termsOf('つながらない'));
  });

  it('keeps katakana, which a reading in hiragana finds', () => {
    expect(typedTerms('サインインできない')).toEqual(
      expect.arrayContaining([...termsOf('さいんいん')]),
    );
  });

  it('asks for nothing that is not indexed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const indexed = new Set(termsOf(text));
        for (const term of typedTerms(text)) expect(indexed).toContain(term);
      }),
    );
  });
});
