import { expect, test } from 'vitest';
import { fails, unread } from '../../../main/core/readiness/check.ts';
import { oneOf } from '../../../main/core/readiness/verdicts.ts';

const bad = fails('a', 'x', 'x');
const open = unread('b', 'iam:GetRole');

test('one that is as it should be is enough, and one that may be leaves it open', () => {
  expect(oneOf([[bad], []])).toEqual([]);
  expect(oneOf([[bad], [open]])).toEqual([open]);
  // What was read of this one is wrong already: it cannot be the one.
  expect(oneOf([[bad], [bad, open]])).toEqual([bad, bad, open]);
});
