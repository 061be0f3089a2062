import { expect, test } from 'vitest';
import { trust03 } from '../../../../main/core/readiness/checks/trust-03.ts';
import { judged, trusting } from '../conforming.ts';

const age = (seconds: string) =>
  trusting({ Condition: { NumericLessThanEquals: { 'aws:MultiFactorAuthAge': seconds } } });

test('no limit, or one beyond four hours, is a warning', () => {
  expect(judged(trust03, trusting({ Condition: {} })).status).toBe('warn');
  expect(judged(trust03, age('14401')).status).toBe('warn');
});

test('four hours pass', () => {
  expect(judged(trust03, age('14400')).status).toBe('pass');
});
