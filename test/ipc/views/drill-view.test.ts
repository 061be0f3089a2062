import { expect, it } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
import type { Measure } from '../../../main/core/drill/scenario.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep, continueStep } from '../../../main/actions/step-by-person.ts';
import { drillView } from '../../../main/ipc/views/drill-view.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);

it('a drill is scored when its log is closed, not before', async () => {
  const { desk } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await confirmStep(desk, { path: 'one', asExpected: true });
  await continueStep(desk, 'one');
  expect(drillView(desk)?.score).toBeUndefined();
  expect(await closeRun(desk, 'abandoned', 'the evening is over')).toMatchObject({ ok: true });
  const score = drillView(desk)?.score;
  expect(score).toMatchObject({ timed: 1, inTarget: 1, late: [], messages: [] });
  expect(score?.objectives.map(({ rating }) => rating)).toEqual(
    desk.run?.scorecard?.objectives.map(({ rating }) => rating),
  );
});

it('a closed drill names what took too long, what was measured, and what was expected', async () => {
  const { desk } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await confirmStep(desk, { path: 'one', asExpected: true });
  await closeRun(desk, 'abandoned', 'the evening is over');
  const { run } = desk;
  if (!run?.scorecard || !run.scenario) throw new Error('no scorecard');
  const text = { en: 'T', ja: 'T' };
  const step = { ...run.scorecard.steps[0]!, seconds: 90, targetSeconds: 60, inTarget: false };
  const score = { id: 'o', title: text, records: [], goal: 720 };
  const by = (measure: Measure) => ({ kind: measure.kind, measure });
  run.scorecard = {
    ...run.scorecard,
    steps: [{ ...step, seconds: 1, inTarget: true }, step],
    objectives: [
      {
        ...score,
        ...by({ kind: 'time-to-signed-in', withinSeconds: 720 }),
        rating: 'P',
        value: 77,
      },
      { ...score, ...by({ kind: 'time-to-first-action', withinSeconds: 720 }), rating: 'U' },
      { ...score, ...by({ kind: 'critical-steps', steps: [] }), rating: 'M', value: 2, goal: 7 },
      { ...score, ...by({ kind: 'roles-revoked' }), rating: 'N', value: 0, goal: 0 },
      { ...score, ...by({ kind: 'evidence-before-containment' }), rating: 'P', value: 1, goal: 1 },
    ],
  };
  const inject = { by: 'chat', from: text, says: text, expect: { en: 'E', ja: 'E' } } as const;
  const when = { is: 'time', afterSeconds: 0 } as const;
  const timeline = [{ id: 'call', when, faults: [], ends: [], inject }];
  Object.assign(run, { scenario: { ...run.scenario, timeline } });
  const at = '2026-01-01T00:00:00.000Z';
  run.state = { ...run.state, injects: { call: { at }, gone: { at } } };
  const shown = drillView(desk)?.score;
  expect(shown?.objectives.map(({ measured }) => measured)).toEqual([
    { unit: 'seconds', value: 77, goal: 720 },
    { unit: 'seconds', goal: 720 },
    { unit: 'count', value: 2, goal: 7 },
    undefined,
    undefined,
  ]);
  expect(shown?.late).toMatchObject([{ number: 2, seconds: 90, targetSeconds: 60 }]);
  expect(shown?.messages).toEqual([
    { id: 'call', from: text, says: text, expect: inject.expect, at: Date.parse(at) },
  ]);
});

it('an incident has no score', async () => {
  const { desk } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  await closeRun(desk, 'abandoned', 'a false alarm');
  expect(drillView(desk)).toBeUndefined();
  expect(desk.run?.scorecard).toBeUndefined();
});
