import { expect, it } from 'vitest';
import { startRun } from '../../../main/actions/start-run.ts';
import { aloudHandlers } from '../../../main/ipc/handlers/aloud.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);

it('without a run, or for a step it does not have, says so', async () => {
  const { desk } = deskBench([playbook]);
  const read = aloudHandlers(desk)['aloud.step'];
  expect(await read({ path: 'two' })).toMatchObject({ error: { code: 'no-run' } });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  expect(await read({ path: 'three' })).toMatchObject({ error: { code: 'no-such-step' } });
});

it('shows a step to come without moving the run or writing anything down', async () => {
  const { desk, journals } = deskBench([playbook]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const now = () => [desk.run?.state.current, journals.logs[0]?.entries.length];
  const before = now();
  const reply = await aloudHandlers(desk)['aloud.step']({ path: 'two' });
  expect(reply).toMatchObject({ ok: true, value: { path: 'two', number: 2, state: 'todo' } });
  expect(now()).toEqual(before);
  expect(before).toEqual(['one', expect.any(Number)]);
});
