import { expect, it } from 'vitest';
import { closeRun } from '../../../main/actions/close-run.ts';
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
  expect(score).toMatchObject({ timed: 1, inTarget: 1 });
  expect(score?.objectives.map(({ rating }) => rating)).toEqual(
    desk.run?.scorecard?.objectives.map(({ rating }) => rating),
  );
});

it('an incident has no score', async () => {
  const { desk } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'incident' });
  await closeRun(desk, 'abandoned', 'a false alarm');
  expect(drillView(desk)).toBeUndefined();
  expect(desk.run?.scorecard).toBeUndefined();
});
