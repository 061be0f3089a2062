import { expect, test } from 'vitest';
import type { Scenario } from '../../../main/core/drill/scenario.ts';
import { strayedSteps } from '../../../main/core/drill/scenario-steps.ts';
import { unfold } from '../../../main/core/run/plan.ts';
import { parallel, pinned, section, step } from '../../fakes/plans.ts';

const tracks = parallel('both', { left: [step('wipe')], right: [step('r')] });
const plan = unfold(pinned('PB-T', [section('s', [step('look'), tracks])]), () => undefined);
const told = (...steps: readonly string[]) => {
  if (!plan.ok) throw new Error(plan.error.detail);
  const measure = { kind: 'critical-steps', steps } as const;
  const scenario = {
    playbook: 'PB-T',
    timeline: [],
    objectives: [{ id: 'o', title: { en: 'O', ja: 'O' }, measure }],
  } as unknown as Scenario;
  return strayedSteps(scenario, plan.value);
};

test('a step of a track is named by its whole path, and whoever leaves that out is told it', () => {
  const [found] = told('wipe');
  expect(found?.path).toEqual(['objectives', 0, 'measure', 'steps', 0]);
  expect(found?.message.en).toBe('PB-T has no step "wipe". Write its whole path: both/left/wipe.');
  expect(found?.message.ja).toContain('both/left/wipe');
});

test('of a step that is nowhere, it is said how a path is made and what must be checked with it', () => {
  expect(told('open/sign-in')[0]?.message.en).toContain('must be among the files');
});

test('steps that are there are in order', () => {
  expect(told('look', 'both/left/wipe')).toEqual([]);
});
