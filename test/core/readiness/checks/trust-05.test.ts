import { expect, test } from 'vitest';
import { trust05 } from '../../../../main/core/readiness/checks/trust-05.ts';
import { judged, trusting } from '../conforming.ts';

const source = { Condition: { StringLike: { 'sts:SourceIdentity': '*' } } };

test('a SourceIdentity that must be given fails where there is only the browser', () => {
  expect(judged(trust05, trusting(source), { lanes: ['console'] }).status).toBe('fail');
  expect(judged(trust05, trusting(source)).status).toBe('pass');
});

test('whatever name is a warning; the user’s own passes', () => {
  expect(judged(trust05, trusting({ Condition: {} })).status).toBe('warn');
  expect(judged(trust05).status).toBe('pass');
});
