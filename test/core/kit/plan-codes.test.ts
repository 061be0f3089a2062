import { expect, test } from 'vitest';
import type { KitRole } from '../../../main/core/kit/model.ts';
import { planCodes } from '../../../main/core/kit/plan-codes.ts';

const role = (id: string, maxSessionSeconds: number, mfaMaxAgeSeconds?: number): KitRole => ({
  id,
  arn: `arn:aws:iam::444455556666:role/${id}`,
  account: '444455556666',
  maxSessionSeconds,
  trust: {
    mfaRequired: true,
    sourceIdentity: true,
    incidentTag: true,
    ...(mfaMaxAgeSeconds === undefined ? {} : { mfaMaxAgeSeconds }),
  },
});

test('one code opens every role for an hour; a code each opens them for as long as they go', () => {
  const [base, direct] = planCodes([role('readonly', 14_400), role('responder', 1_800)]);
  expect(base).toEqual({
    way: 'base-session',
    codes: 1,
    roles: [
      { role: 'readonly', sessionSeconds: 3_600, openForSeconds: 3_600 },
      { role: 'responder', sessionSeconds: 1_800, openForSeconds: 3_600 },
    ],
  });
  expect(direct).toEqual({
    way: 'direct',
    codes: 2,
    roles: [
      { role: 'readonly', sessionSeconds: 14_400 },
      { role: 'responder', sessionSeconds: 1_800 },
    ],
  });
});

test('a role that wants a young code closes before the base session ends', () => {
  const [base] = planCodes([role('readonly', 3_600, 900)], 43_200);
  expect(base.roles[0]?.openForSeconds).toBe(900);
});
