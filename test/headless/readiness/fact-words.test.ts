import { expect, test } from 'vitest';
import { factWords } from '../../../main/headless/readiness/fact-words.ts';

test('a call keeps its name, what is the organisation’s own says where it comes from', () => {
  expect(factWords('iam:GetRole', 'ja')).toBe('iam:GetRole');
  expect(factWords('own:journals', 'en')).toContain('--data');
  expect(factWords('own:journals', 'ja')).toContain('ログ');
});
