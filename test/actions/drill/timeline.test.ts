import { expect, test } from 'vitest';
import { followTimeline, restoreFaults, seeInject } from '../../../main/actions/drill/timeline.ts';
import { rangeReady } from '../../../main/actions/drill-range.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import type { ScenarioFault } from '../../../main/core/drill/fault.ts';
import type { TimelineItem } from '../../../main/core/drill/timeline.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const dark: ScenarioFault = { kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' };
const lost: ScenarioFault = { kind: 'answer-lost', action: 'ssm:SendCommand', times: 1 };
const text = { en: 'T', ja: 'T' };
const timeline: readonly TimelineItem[] = [
  { id: 'dark', when: { is: 'time', afterSeconds: 60 }, faults: [dark, lost], ends: [] },
  {
    id: 'call',
    when: { is: 'step', path: 'one', afterSeconds: 0 },
    faults: [],
    ends: [],
    inject: { by: 'phone', from: text, says: text, expect: text },
  },
  { id: 'light', when: { is: 'time', afterSeconds: 120 }, faults: [], ends: ['dark'] },
];

async function drill(mode: 'drill' | 'incident' = 'drill') {
  const bench = deskBench([pinned('PB-T', [section('s', [step('one')])])], timeline);
  const scenario = mode === 'drill' ? { scenario: 'sso-outage' } : {};
  await startRun(bench.desk, { playbook: 'PB-T', mode, ...scenario });
  if (bench.desk.run && mode === 'drill') await rangeReady(bench.desk, bench.desk.run);
  const told = () =>
    bench.journals.logs
      .flatMap(({ entries }) => entries)
      .flatMap(({ type, data }) => (type === 'inject' ? [data] : []));
  return { ...bench, told };
}

test('what is due happens once: written first, then the range breaks', async () => {
  const { desk, told, broken } = await drill();
  await followTimeline(desk);
  expect(told()).toEqual([{ id: 'call', is: 'happened', by: 'step', message: 'phone' }]);
  expect(broken).toEqual([]);
  await desk.ports.timer.sleep(60_000);
  await Promise.all([followTimeline(desk), followTimeline(desk)]);
  await followTimeline(desk);
  expect(told().slice(1)).toEqual([
    { id: 'dark', is: 'happened', by: 'time', faults: ['region-dark', 'answer-lost'] },
  ]);
  expect(broken).toEqual([[dark, lost]]);
});

test('an item ends the faults of another, after it', async () => {
  const { desk, told, broken } = await drill();
  await desk.ports.timer.sleep(120_000);
  await followTimeline(desk);
  expect(broken.at(-1)).toEqual([]);
  expect(told().map(({ id, ends }) => [id, ends])).toEqual([
    ['dark', undefined],
    ['call', undefined],
    ['light', ['dark']],
  ]);
});

test('nothing happens before there is a range to break, nor while the run is closed', async () => {
  const { desk, told } = await drill();
  const { run } = desk;
  if (!run) throw new Error('no run');
  const { range } = run;
  delete run.range;
  await followTimeline(desk);
  expect(told()).toEqual([]);
  if (range) run.range = range;
  run.closing = true;
  await followTimeline(desk);
  expect(told()).toEqual([]);
});

test('a message is seen once it came', async () => {
  const { desk, told } = await drill();
  expect(await seeInject(desk, 'call')).toMatchObject({ ok: false });
  await followTimeline(desk);
  await Promise.all([seeInject(desk, 'call'), seeInject(desk, 'call')]);
  await seeInject(desk, 'call');
  expect(told().filter(({ is }) => is === 'seen')).toEqual([{ id: 'call', is: 'seen' }]);
});

test('a range that was started again is broken as before, but for what counts', async () => {
  const { desk, broken } = await drill();
  await desk.ports.timer.sleep(60_000);
  await followTimeline(desk);
  if (desk.run) await restoreFaults(desk.run);
  expect(broken.at(-1)).toEqual([dark]);
});

test('an incident has no timeline', async () => {
  const { desk, told } = await drill('incident');
  await followTimeline(desk);
  expect(told()).toEqual([]);
});
