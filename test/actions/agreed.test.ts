import { expect, test } from 'vitest';
import { noteAgreed, settlePromise } from '../../main/actions/agreed.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { openPromises } from '../../main/core/run/agreed.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const code = (done: { ok: boolean; error?: { code: string } }) => done.error?.code ?? 'done';

async function running() {
  const bench = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  const openedAt = bench.now;
  return { ...bench, openedAt, run: bench.desk.run! };
}

test('nothing is agreed without words, and neither decided nor told without a name: rule P15', async () => {
  const { desk, openedAt } = await running();
  const said = { what: 'Keep web-7', who: ' ', openedAt };
  expect(code(await noteAgreed(desk, { ...said, is: 'decision' }))).toBe('value-invalid');
  expect(code(await noteAgreed(desk, { ...said, is: 'told' }))).toBe('value-invalid');
  expect(code(await noteAgreed(desk, { ...said, is: 'promise', what: ' ' }))).toBe(
    'reason-required',
  );
  expect(code(await noteAgreed(desk, { ...said, is: 'promise' }))).toBe('done');
});

test('a promise is kept once, and both are in the log: rule P15', async () => {
  const { desk, journals, openedAt, run } = await running();
  const at = openedAt + 60_000;
  await noteAgreed(desk, { is: 'promise', what: 'Call back', who: 'Mori', at, openedAt });
  const id = openPromises(run.state)[0]?.id ?? '';
  expect(code(await settlePromise(desk, 'other', true))).toBe('value-invalid');
  expect(code(await settlePromise(desk, id, true))).toBe('done');
  expect(code(await settlePromise(desk, id, false))).toBe('value-invalid');
  const notes = journals.logs[0]!.entries.filter(({ type }) => type === 'note');
  expect(notes.map(({ data }) => data)).toMatchObject([
    { agreed: { is: 'promise', id, who: { text: 'Mori' }, at: new Date(at).toISOString() } },
    { text: { text: 'Call back' }, agreed: { is: 'settled', id, kept: true } },
  ]);
  expect(openPromises(run.state)).toEqual([]);
});

test('one that is not kept is written down as such: rule P15', async () => {
  const { desk, journals, openedAt, run } = await running();
  await noteAgreed(desk, { is: 'promise', what: 'Call back', who: '', openedAt });
  const id = openPromises(run.state)[0]?.id ?? '';
  expect(code(await settlePromise(desk, id, false))).toBe('done');
  expect(journals.logs[0]!.entries.at(-1)?.data).toMatchObject({
    agreed: { is: 'settled', id, kept: false },
  });
});
