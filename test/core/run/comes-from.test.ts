import { expect, test } from 'vitest';
import { comesFrom } from '../../../main/core/run/comes-from.ts';
import type { Plan } from '../../../main/core/run/plan.ts';
import { ask, step } from '../../fakes/plans.ts';

const found = {
  ...step('find'),
  outputs: [{ id: 'host', type: 'string', from: { answer: true } }],
};
const asked = step('ask', { kind: 'input', fields: [{ id: 'region' }] } as never);
const chose = ask('which-way', [['left', 'next']]);
const plan = {
  steps: [step('first'), found, asked, chose].map((one) => ({ step: one })),
} as unknown as Plan;

test('a value comes from the step that asks for it, or finds it; else from none', () => {
  expect(comesFrom(plan, 'host')?.id).toBe('find');
  expect(comesFrom(plan, 'region')?.id).toBe('ask');
  expect(comesFrom(plan, 'which_way')?.id).toBe('which-way');
  expect(comesFrom(plan, 'other')).toBeUndefined();
});
