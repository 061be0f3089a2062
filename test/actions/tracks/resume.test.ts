import { expect, test } from 'vitest';
import { leaveApp } from '../../../main/actions/leave-app.ts';
import { pullInSection } from '../../../main/actions/pull-in.ts';
import { resumeRun } from '../../../main/actions/resume-run.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import { confirmStep } from '../../../main/actions/step-by-person.ts';
import { holdTrack, turnTo } from '../../../main/actions/tracks/turn.ts';
import { findUnfinished } from '../../../main/actions/unfinished.ts';
import { runView } from '../../../main/ipc/views/run-view.ts';
import { deskBench } from '../../fakes/desk.ts';
import { parallel, pinned, section, step } from '../../fakes/plans.ts';

const tracks = { stop: [step('a1'), step('a2')], tell: [step('b1')] };
const own = pinned('PB-T', [section('s', [parallel('both', tracks), step('after')])]);
const other = pinned('PB-O', [section('contain', [step('cut')])]);

test('after a restart every track and every section taken in is where it was: rule P12', async () => {
  const { desk } = deskBench([own, other]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await turnTo(desk, { path: 'both', track: 'stop' });
  await confirmStep(desk, { path: 'both/stop/a1', asExpected: true });
  await holdTrack(desk, { path: 'both', track: 'tell', person: 'mori' });
  await turnTo(desk, { path: 'both', track: 'tell' });
  const wish = { path: 'both/tell/b1', playbook: 'PB-O', section: 'contain', reason: 'it spread' };
  await pullInSection(desk, wish);
  const before = runView(desk, desk.run!, 'en');
  const { logId } = desk.run!.journal;
  await leaveApp(desk);
  delete desk.run;
  await findUnfinished(desk);
  await resumeRun(desk, logId);
  const after = runView(desk, desk.run!, 'en');
  expect(after.tracks).toEqual(before.tracks);
  expect(after.sections).toEqual(before.sections);
  expect(after.pulled).toEqual(before.pulled);
  expect(after.current?.path).toBe('both/tell/b1');
  expect(after.tracks?.tracks).toMatchObject([
    { id: 'stop', state: 'going', step: { path: 'both/stop/a2' }, done: 1, total: 2 },
    { id: 'tell', state: 'going', person: 'mori', current: true, total: 2 },
  ]);
});

test('where the playbook a section came from is gone, the run goes on behind the step', async () => {
  const library = [own, other];
  const { desk, journals } = deskBench(library);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await turnTo(desk, { path: 'both', track: 'stop' });
  const wish = { path: 'both/stop/a1', playbook: 'PB-O', section: 'contain', reason: 'it spread' };
  await pullInSection(desk, wish);
  await confirmStep(desk, { path: 'both/stop/a1', asExpected: true });
  expect(desk.run!.state.current).toBe('pulled-1/cut');
  const { logId } = desk.run!.journal;
  await leaveApp(desk);
  delete desk.run;
  library.pop();
  await findUnfinished(desk);
  await resumeRun(desk, logId);
  expect(desk.run!.state.current).toBe('both/stop/a2');
  const codes = journals.logs.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.type === 'security' ? [entry.data.code] : [])),
  );
  expect(codes).toEqual(['playbook-changed']);
});
