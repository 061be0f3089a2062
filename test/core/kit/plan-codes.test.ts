import fc from 'fast-check';
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
  const plans = planCodes([role('readonly', 14_400), role('responder', 1_800)], 5_400);
  expect(plans).toEqual([
    {
      way: 'base-session',
      codes: 1,
      codesInRun: 2,
      roles: [
        { role: 'readonly', sessionSeconds: 3_600, openForSeconds: 3_600 },
        { role: 'responder', sessionSeconds: 1_800, openForSeconds: 3_600 },
      ],
      notes: [
        { code: 'cut-to-an-hour', role: 'readonly', seconds: 14_400 },
        { code: 'short-console' },
        { code: 'no-role-from-role' },
      ],
    },
    {
      way: 'direct',
      codes: 1,
      codesInRun: 4,
      roles: [{ role: 'readonly', sessionSeconds: 14_400 }],
      notes: [{ code: 'others-wait' }],
    },
    {
      way: 'direct',
      codes: 1,
      codesInRun: 4,
      roles: [{ role: 'responder', sessionSeconds: 1_800 }],
      notes: [{ code: 'others-wait' }],
    },
  ]);
});

test('a role that wants a young code closes before the base session ends, and says so', () => {
  const [base] = planCodes([role('readonly', 3_600, 900)], 60, 43_200);
  expect(base.roles[0]?.openForSeconds).toBe(900);
  expect(base.notes).toContainEqual({ code: 'closes', role: 'readonly', seconds: 900 });
});

test('no plan promises more than AWS gives, nor a run without a code', () => {
  const roles = fc.array(
    fc.record({
      max: fc.integer({ min: 900, max: 43_200 }),
      age: fc.integer({ min: 60, max: 9e4 }),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(roles, fc.integer({ min: 0, max: 200_000 }), (given, run) => {
      const all = given.map(({ max, age }, index) => role(String(index), max, age));
      const [base, ...direct] = planCodes(all, run);
      expect(direct).toHaveLength(all.length);
      expect(base.codesInRun).toBeGreaterThanOrEqual(1);
      for (const [index, { roles: opened, codesInRun }] of direct.entries()) {
        expect(opened[0]?.sessionSeconds).toBe(all[index]?.maxSessionSeconds);
        expect(codesInRun).toBeGreaterThanOrEqual(all.length);
        expect(base.roles[index]?.sessionSeconds).toBeLessThanOrEqual(3_600);
        expect(base.roles[index]?.openForSeconds).toBeLessThanOrEqual(given[index]?.age ?? 0);
      }
    }),
  );
});
