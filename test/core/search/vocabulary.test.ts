import { describe, expect, it } from 'vitest';
import { createVocabulary } from '../../../main/core/search/vocabulary.ts';

const closeness = (typed: string, term: string): number =>
  createVocabulary([term])
    .meant(typed)
    .find((meant) => meant.term === term)?.closeness ?? 0;

describe('a typed word and one that is known', () => {
  it('is closest to itself', () => {
    expect(closeness('instance', 'instance')).toBe(1);
  });

  it('is closer with an ending than misspelt', () => {
    expect(closeness('instances', 'instance')).toBeGreaterThan(closeness('instanze', 'instance'));
  });

  it('never means a number that is one digit off', () => {
    expect(closeness('1234', '1235')).toBe(0);
  });
});
