import { describe, expect, it } from 'vitest';
import { startRun } from '../../main/actions/start-run.ts';
import {
  answerStep,
  confirmStep,
  continueStep,
  fillStep,
  skipStep,
} from '../../main/actions/step-by-person.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { ask, pinned, section, step } from '../fakes/plans.ts';

const playbook = pinned('PB-T', [
  section('s', [
    step('one'),
    step('look', { kind: 'check', items: [{ id: 'x', label: { en: 'X', ja: 'X' } }] }),
    ask('which', [
      ['no', 'next'],
      ['yes', 'last'],
    ]),
    step('fill', {
      kind: 'input',
      fields: [
        { id: 'incident_id', type: 'incident-id', label: { en: 'I', ja: 'I' }, required: true },
      ],
    }),
    step('last'),
  ]),
]);

async function started(): Promise<DeskBench> {
  const bench = deskBench([playbook]);
  const done = await startRun(bench.desk, { playbook: 'PB-T', mode: 'incident' });
  expect(done).toEqual({ ok: true, value: null });
  return bench;
}

const types = (bench: DeskBench): readonly string[] =>
  bench.journals.logs[0]?.entries.map(({ type }) => type) ?? [];

describe('a step by a person', () => {
  it('refuses a step that is not the current one', async () => {
    const { desk } = await started();
    expect(await confirmStep(desk, { path: 'last', asExpected: true })).toMatchObject({
      error: { code: 'step-not-current' },
    });
    expect(await confirmStep(desk, { path: 'nowhere', asExpected: true })).toMatchObject({
      error: { code: 'no-such-step' },
    });
  });

  it('records a double press once', async () => {
    const bench = await started();
    const both = await Promise.all([
      confirmStep(bench.desk, { path: 'one', asExpected: true }),
      confirmStep(bench.desk, { path: 'one', asExpected: true }),
    ]);
    expect(both.map(({ ok }) => ok)).toEqual([true, false]);
    expect(types(bench).filter((type) => type === 'step.done')).toHaveLength(1);
  });

  it('needs what was seen when it differed', async () => {
    const { desk } = await started();
    expect(await confirmStep(desk, { path: 'one', asExpected: false })).toMatchObject({
      error: { code: 'reason-required' },
    });
    expect(
      await confirmStep(desk, { path: 'one', asExpected: false, actual: 'no answer' }),
    ).toMatchObject({ ok: true });
  });

  it('needs every item of a check, an answer to a question, values for fields', async () => {
    const { desk } = await started();
    await confirmStep(desk, { path: 'one', asExpected: true });
    expect(await confirmStep(desk, { path: 'look', asExpected: true })).toMatchObject({
      error: { code: 'answer-required', params: { count: 1 } },
    });
    await confirmStep(desk, { path: 'look', asExpected: true, items: ['x'] });
    expect(await confirmStep(desk, { path: 'which', asExpected: true })).toMatchObject({
      error: { code: 'answer-required' },
    });
    expect(await answerStep(desk, 'which', 'perhaps')).toMatchObject({
      error: { code: 'answer-required' },
    });
    await answerStep(desk, 'which', 'no');
    expect(await fillStep(desk, 'fill', { incident_id: 'two words' })).toMatchObject({
      error: { code: 'value-invalid', params: { field: 'incident_id', why: 'format' } },
    });
    expect(await fillStep(desk, 'fill', { incident_id: 'INC-1' })).toMatchObject({ ok: true });
    expect(desk.run?.state.vars['incident_id']).toBe('INC-1');
    expect(desk.run?.state.current).toBe('last');
  });

  it('follows the answer', async () => {
    const { desk } = await started();
    await confirmStep(desk, { path: 'one', asExpected: true });
    await confirmStep(desk, { path: 'look', asExpected: true, items: ['x'] });
    await answerStep(desk, 'which', 'yes');
    expect(desk.run?.state.current).toBe('last');
  });

  it('skips with a reason, and only with one', async () => {
    const { desk } = await started();
    expect(await skipStep(desk, 'one', 'blocked', '  ')).toMatchObject({
      error: { code: 'reason-required' },
    });
    expect(await skipStep(desk, 'one', 'blocked', 'no phone')).toMatchObject({ ok: true });
    expect(desk.run?.state.steps['one']).toMatchObject({
      status: 'skipped',
      skip: { code: 'blocked' },
    });
  });

  it('does not go on from a step that is not finished', async () => {
    const { desk } = await started();
    expect(await continueStep(desk, 'one')).toMatchObject({ error: { code: 'step-not-ready' } });
  });

  it('goes on, marked as not recorded, when the disk refuses', async () => {
    const bench = await started();
    bench.journals.refuse = 'not-recorded';
    expect(await confirmStep(bench.desk, { path: 'one', asExpected: true })).toMatchObject({
      ok: true,
    });
    expect(bench.desk.run?.recorded).toBe(false);
    bench.journals.refuse = undefined;
    await confirmStep(bench.desk, { path: 'look', asExpected: true, items: ['x'] });
    expect(bench.desk.run?.recorded).toBe(true);
  });
});
