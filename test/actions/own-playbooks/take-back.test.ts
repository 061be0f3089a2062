import { describe, expect, test } from 'vitest';
import { startRun } from '../../../main/actions/start-run.ts';
import { keepPlaybook } from '../../../main/actions/own-playbooks/keep.ts';
import {
  rollBackPlaybook,
  takeOutPlaybook,
} from '../../../main/actions/own-playbooks/take-back.ts';
import { ownBench, ownYaml } from '../../fakes/own-bench.ts';

async function keep(bench: ReturnType<typeof ownBench>, id: string, version: string) {
  const look = await bench.offer(ownYaml(id, version));
  const kept = await keepPlaybook(bench.desk, { look: look.id, replaces: id });
  if (!kept.ok) throw new Error(kept.error.code);
  return look.offered.sha256;
}

test('nothing to go back to, nothing to take out', async () => {
  const bench = ownBench();
  expect((await rollBackPlaybook(bench.desk, 'OPS-01')).ok).toBe(false);
  expect((await takeOutPlaybook(bench.desk, 'OPS-01')).ok).toBe(false);
  await keep(bench, 'OPS-01', '1');
  expect((await rollBackPlaybook(bench.desk, 'OPS-01')).ok).toBe(false);
});

test('the app’s own is back when the one in its place is taken out', async () => {
  const bench = ownBench();
  const find = async () => (await bench.live.open()).find('PB-90')?.ref.version;
  await keep(bench, 'PB-90', '2');
  await keep(bench, 'PB-90', '3');
  expect(await find()).toBe('3');
  expect((await rollBackPlaybook(bench.desk, 'PB-90')).ok).toBe(true);
  expect(await find()).toBe('2');
  expect((await takeOutPlaybook(bench.desk, 'PB-90')).ok).toBe(true);
  expect(await find()).toBe('1.0.0');
});

test('what a run goes by is not taken out from under it', async () => {
  const bench = ownBench();
  await keep(bench, 'OPS-01', '1');
  const drill = { playbook: 'OPS-01', mode: 'drill', scenario: 'practice-ops-01' } as const;
  await startRun(bench.desk, drill);
  expect(await takeOutPlaybook(bench.desk, 'OPS-01')).toMatchObject({
    error: { code: 'playbook-in-use' },
  });
  const { run } = bench.desk;
  if (!run) throw new Error('no run');
  const [ref, other] = [run.state.playbook, { ...run.state.playbook, id: 'OPS-02' }];
  run.state = { ...run.state, playbook: other, includes: [ref] };
  expect((await takeOutPlaybook(bench.desk, 'OPS-01')).ok).toBe(false);
  delete bench.desk.run;
  bench.desk.unfinished = [
    { logId: 'a', mode: 'drill', state: run.state, lastAt: run.state.lastAt, closed: false },
  ] as never;
  expect((await takeOutPlaybook(bench.desk, 'OPS-01')).ok).toBe(false);
  bench.desk.unfinished = [];
  expect((await takeOutPlaybook(bench.desk, 'OPS-01')).ok).toBe(true);
});

describe('while a log is open, each act is in it', () => {
  test('with what it was done to and what was before', async () => {
    const bench = ownBench();
    await startRun(bench.desk, { playbook: 'PB-90', mode: 'drill', scenario: 'sso-outage' });
    const one = await keep(bench, 'OPS-01', '1');
    const two = await keep(bench, 'OPS-01', '2');
    await rollBackPlaybook(bench.desk, 'OPS-01');
    await takeOutPlaybook(bench.desk, 'OPS-01');
    const log = bench.made.journals.logs[0]?.entries ?? [];
    const told = log.flatMap((entry) =>
      entry.type === 'playbook.import'
        ? [[entry.data.act, entry.data.playbook.sha256, entry.data.before]]
        : [],
    );
    expect(told).toEqual([
      ['kept', one, undefined],
      ['kept', two, one],
      ['rolled-back', one, two],
      ['taken-out', one, undefined],
    ]);
  });
});
