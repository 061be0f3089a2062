import { describe, expect, it } from 'vitest';
import { slowPattern } from '../../../main/core/playbook/pattern.ts';

describe('slowPattern', () => {
  it.each([
    '(?:a?){30}a{30}b',
    '(a?b?){35}c',
    '\\w*\\w*\\w*\\w*!',
    '[a-z]*[a-z]*1',
    '(a+)+',
    '(a|a)*b',
    '(a|a){30}b',
    `${'(?:a|a)'.repeat(30)}b`,
    `${'a?'.repeat(30)}${'a'.repeat(30)}`,
    'a{0,50}a{0,50}a{0,50}b',
    '(a)\\1',
    '(?<n>a)\\k<n>',
    '(?=.*a)(?=.*b).*c',
    '[\\]]*x+',
  ])('finds %s', (pattern) => {
    expect(slowPattern(pattern)).toBe(true);
  });

  it.each([
    '/[A-Za-z0-9_/.-]+',
    'load average: ([0-9.]+)',
    'INC-\\d+',
    '\\d{4}-\\d{2}-\\d{2}',
    '[a-z]+|[0-9]+',
    '(?:prod|test)-\\d{1,3}',
    '(?:v\\d+)?x',
    '[*+?{}()|]+',
  ])('lets %s be', (pattern) => {
    expect(slowPattern(pattern)).toBe(false);
  });
});
