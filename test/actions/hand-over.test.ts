import { expect, test } from 'vitest';
import { handOver } from '../../main/actions/hand-over.ts';
import { leaveRun } from '../../main/actions/leave-run.ts';
import { resumeRun } from '../../main/actions/resume-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { findUnfinished } from '../../main/actions/unfinished.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';
const readBack = 'Step one is open; the owner calls at four';

async function running() {
  const bench = deskBench([pinned('PB-T', [section('s', [step('one'), step('two')])])]);
  const written: unknown[] = [];
  const { desk } = bench;
  Object.assign(desk.ports, {
    settings: { ...desk.ports.settings, write: (change: unknown) => void written.push(change) },
  });
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  return { ...bench, written };
}

test('the next person reads back and signs on; both names are kept: rule P15', async () => {
  const { desk, journals, written } = await running();
  expect(code(await handOver(desk, { to: { name: 'tanaka' }, readBack: ' ok ' }))).toBe(
    'reason-required',
  );
  expect(code(await handOver(desk, { to: { name: 'tanaka' }, readBack }))).toBe('done');
  const note = journals.logs[0]!.entries.find(({ type }) => type === 'note');
  expect(note?.data).toMatchObject({
    text: { text: readBack },
    handover: { from: 'sato', to: 'tanaka' },
  });
  expect(desk.run!.state.person).toBe('tanaka');
  expect(written).toEqual([{ person: 'tanaka' }]);
});

test('what was agreed to before is not the next person’s to begin', async () => {
  const { desk } = await running();
  desk.kitGate = { id: 'open' } as never;
  await handOver(desk, { to: { name: '田中 花' }, readBack });
  expect(desk.kitGate).toBeUndefined();
  expect(desk.run!.state.person).toBe('田中 花');
});

test.each([
  ['whoever hands over', { name: 'ＳＡＴＯ' }, 'gate-oneself'],
  ['nobody', { name: ' … ' }, 'value-invalid'],
  ['nobody of the kit', { id: 'nobody' }, 'value-invalid'],
])('it does not go to %s', async (_, to, expected) => {
  const { desk } = await running();
  expect(code(await handOver(desk, { to, readBack }))).toBe(expected);
  expect(desk.run!.state.person).toBe('sato');
});

test('not while something is under way', async () => {
  const { desk } = await running();
  desk.run!.acting.add('one');
  expect(code(await handOver(desk, { to: { name: 'tanaka' }, readBack }))).toBe('busy');
});

test('after a crash the run is still theirs: rule P15', async () => {
  const { desk, journals } = await running();
  await handOver(desk, { to: { name: 'tanaka' }, readBack });
  const logId = desk.run!.journal.logId;
  journals.crash(logId);
  await leaveRun(desk);
  delete desk.run;
  await findUnfinished(desk);
  await resumeRun(desk, logId);
  expect(desk.run!.state.person).toBe('tanaka');
});
