import { expect, it } from 'vitest';
import { jumpTo } from '../../../main/actions/deviate.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import type { Rating } from '../../../main/core/drill/objectives.ts';
import { metOf, resultOf } from '../../../main/core/programme/results.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const rated = (...ratings: readonly Rating[]) => ({
  objectives: ratings.map((rating, index) => ({
    id: String(index),
    title: { en: 'O', ja: 'O' },
    rating,
  })),
});

it('is nothing where the records hold no run', () => {
  expect(resultOf('a', [], () => [])).toBeUndefined();
});

it('counts what was measured only, and some challenges as met', () => {
  expect(metOf(rated('N', 'N'))).toEqual({ met: 0, measured: 0 });
  expect(metOf(rated('P', 'S', 'M', 'U', 'N'))).toEqual({ met: 2, measured: 4 });
});

it('has a step as done only where it was: one that was skipped or jumped over is not', async () => {
  const steps = ['one', 'two', 'three', 'four'].map((id) => step(id));
  const { desk, journals } = deskBench([pinned('PB-T', [section('s', steps)])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await confirmStep(desk, { path: 'one', asExpected: true });
  await jumpTo(desk, 'two', { to: 'four', reason: 'the owner is on the line now' });
  await confirmStep(desk, { path: 'four', asExpected: true });
  const { entries } = journals.logs[0]!;
  expect(resultOf('a', entries, () => [])?.done).toEqual(['one', 'four']);
});

it('has no step of a probe as done that was only talked through', async () => {
  const steps = ['one', 'two'].map((id) => step(id));
  const { desk, journals } = deskBench([pinned('PB-T', [section('s', steps)])]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await confirmStep(desk, { path: 'one', asExpected: true });
  await confirmStep(desk, { path: 'two', asExpected: true, byHand: true });
  const { entries } = journals.logs[0]!;
  expect(resultOf('a', entries, () => [])?.done).toEqual(['one', 'two']);
  const probe = entries.map((entry) =>
    entry.type === 'run.start'
      ? { ...entry, data: { ...entry.data, kind: 'probe' as const } }
      : entry,
  );
  expect(resultOf('a', probe, () => [])?.done).toEqual(['one']);
});
