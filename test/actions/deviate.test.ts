import { expect, test } from 'vitest';
import { addStep, jumpTo } from '../../main/actions/deviate.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { confirmStep, fillStep } from '../../main/actions/step-by-person.ts';
import { knownFields } from '../../main/core/run/known-fields.ts';
import { stepAt } from '../../main/core/run/plan.ts';
import { deskBench } from '../fakes/desk.ts';
import { needs, pinned, section, step } from '../fakes/plans.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';
const reason = 'the owner is on the line now';

async function running() {
  const steps = ['one', 'two', 'three', 'four'].map((id) => step(id));
  const bench = deskBench([pinned('PB-T', [section('s', steps)])]);
  const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;
  await startRun(bench.desk, drill);
  const notes = () => bench.journals.logs[0]!.entries.filter(({ type }) => type === 'note');
  return { ...bench, notes };
}

test('a jump takes a reason, names what it passes over, and the run goes on from there: rule P12', async () => {
  const { desk, notes } = await running();
  expect(code(await jumpTo(desk, 'one', { to: 'four', reason: ' ' }))).toBe('reason-required');
  expect(code(await jumpTo(desk, 'one', { to: 'none', reason }))).toBe('no-such-step');
  expect(code(await jumpTo(desk, 'one', { to: 'one', reason }))).toBe('no-such-step');
  expect(code(await jumpTo(desk, 'two', { to: 'four', reason }))).toBe('step-not-current');
  expect(notes()).toEqual([]);
  expect(code(await jumpTo(desk, 'one', { to: 'four', reason }))).toBe('done');
  expect(notes()[0]?.data).toMatchObject({
    text: { text: reason },
    deviation: { is: 'jump', path: 'one', to: 'four', over: ['two', 'three'] },
  });
  expect(desk.run!.state).toMatchObject({ current: 'four', steps: { one: { status: 'started' } } });
  expect(desk.run!.state.steps['two']).toBeUndefined();
});

test('what was asked for at the start can be given anew: a jump back finds it in its field', async () => {
  const inputs = needs('host');
  const { desk } = deskBench([
    pinned('PB-T', [section('s', [step('one'), step('two')])], { inputs }),
  ]);
  await startRun(desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  expect(code(await fillStep(desk, 'inputs', { host: 'db-1' }))).toBe('done');
  expect(code(await jumpTo(desk, 'one', { to: 'inputs', reason: 'another server' }))).toBe('done');
  const { plan, state } = desk.run!;
  const form = knownFields(stepAt(plan, state.current)!, state.vars);
  expect(form.map((field) => field.default)).toEqual(['db-1']);
  expect(code(await fillStep(desk, 'inputs', { host: 'db-2' }))).toBe('done');
  expect(desk.run!.state).toMatchObject({ current: 'one', vars: { host: 'db-2' } });
});

test('a jump back begins that step once more, and passes over nothing: rule P12', async () => {
  const { desk, notes } = await running();
  await confirmStep(desk, { path: 'one', asExpected: true });
  expect(code(await jumpTo(desk, 'two', { to: 'one', reason }))).toBe('done');
  expect(notes()[0]?.data).toMatchObject({ deviation: { over: [] } });
  expect(desk.run!.state).toMatchObject({ current: 'one', steps: { one: { pass: 2 } } });
});

test('what AWS goes on with is not left behind by a jump', async () => {
  const { desk, notes } = await running();
  const { run } = desk;
  const at = run!.state.steps['one']!;
  const sent = { intent: { call: 'ssm:SendCommand' }, status: 'sent' } as never;
  run!.state = {
    ...run!.state,
    intents: { i: sent },
    steps: { one: { ...at, intents: ['i'] } },
  };
  expect(code(await jumpTo(desk, 'one', { to: 'four', reason }))).toBe('step-not-ready');
  expect(notes()).toEqual([]);
});

test('what no step says is kept beside the step, with its reason: rule P12', async () => {
  const { desk, notes } = await running();
  expect(code(await addStep(desk, 'one', { what: ' ', reason }))).toBe('reason-required');
  const unexplained = { what: 'Called the bank', reason: ' ' };
  expect(code(await addStep(desk, 'one', unexplained))).toBe('reason-required');
  expect(code(await addStep(desk, 'one', { what: 'Called the bank', reason }))).toBe('done');
  expect(notes()[0]?.data).toMatchObject({
    path: 'one',
    text: { text: reason },
    deviation: { is: 'added', what: { text: 'Called the bank' } },
  });
  expect(desk.run!.state.current).toBe('one');
});
