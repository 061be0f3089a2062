import { expect, test } from 'vitest';
import { noteObservers } from '../../main/actions/note-observers.ts';
import { closeRun } from '../../main/actions/close-run.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { deskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const drill = { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' } as const;

function bench() {
  const made = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  let count = 0;
  const observers = { open: () => undefined, closeAll: () => undefined, count: () => count };
  Object.assign(made.desk.ports, { observers });
  const told = () =>
    made.journals.logs.flatMap(({ entries }) =>
      entries.flatMap(({ type, data }) => (type === 'security' ? [data] : [])),
    );
  return { ...made, told, show: (windows: number) => void (count = windows) };
}

const shown = (code: string, count: number) => ({
  code,
  detail: { text: `Windows that show the run: ${String(count)}` },
});

test('windows that show the run are in its log when they open and when they close, once: rule U16', async () => {
  const { desk, told, show } = bench();
  await startRun(desk, drill);
  await noteObservers(desk);
  expect(told()).toEqual([]);
  show(2);
  await Promise.all([noteObservers(desk), noteObservers(desk)]);
  show(1);
  await noteObservers(desk);
  expect(told()).toMatchObject([shown('observer-opened', 2), shown('observer-closed', 1)]);
});

test('one that was open before the run began is in its log too; without a run there is none', async () => {
  const { desk, told, show } = bench();
  show(1);
  await noteObservers(desk);
  await startRun(desk, drill);
  await noteObservers(desk);
  expect(told()).toMatchObject([shown('observer-opened', 1)]);
  await closeRun(desk, 'abandoned', 'over');
  show(0);
  await noteObservers(desk);
  expect(told()).toHaveLength(1);
});
