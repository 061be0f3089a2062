import { beforeEach, expect, test } from 'vitest';
import {
  endDrill,
  fireItem,
  holdItem,
  joinDrill,
  noteForDebrief,
  pauseDrill,
  rateObjective,
  switchFault,
} from '../../../main/actions/drill/facilitate.ts';
import { followTimeline } from '../../../main/actions/drill/timeline.ts';
import { rangeReady } from '../../../main/actions/drill-range.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import type { Desk } from '../../../main/actions/desk.ts';
import type { ScenarioFault } from '../../../main/core/drill/fault.ts';
import type { TimelineItem } from '../../../main/core/drill/timeline.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';

const dark: ScenarioFault = { kind: 'region-dark', region: 'ap-northeast-1', how: 'refuses' };
const text = { en: 'T', ja: 'T' };
const inject = { by: 'phone', from: text, says: text, expect: text } as const;
const timeline: readonly TimelineItem[] = [
  { id: 'dark', when: { is: 'time', afterSeconds: 60 }, faults: [dark], ends: [] },
  { id: 'call', when: { is: 'facilitator' }, faults: [], ends: [], inject },
];

let bench: ReturnType<typeof deskBench>;
let desk: Desk;

const told = () =>
  bench.journals.logs
    .flatMap(({ entries }) => entries)
    .flatMap(({ type, data }) => (type === 'inject' || type === 'facilitator' ? [data] : []));

async function drill(mode: 'drill' | 'incident' = 'drill'): Promise<void> {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])], timeline);
  desk = bench.desk;
  const scenario = mode === 'drill' ? { scenario: 'sso-outage' } : {};
  await startRun(desk, { playbook: 'PB-T', mode, ...scenario });
  const { run } = desk;
  if (!run?.scenario) return;
  const measure = { kind: 'time-to-signed-in', withinSeconds: 720 } as const;
  const objectives = [{ id: 'signed-in', title: text, measure }];
  Object.assign(run, { scenario: { ...run.scenario, objectives } });
  await rangeReady(desk, run);
}

beforeEach(() => drill());

const acts: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['fire', () => fireItem(desk, 'call')],
  ['hold', () => holdItem(desk, 'dark', true)],
  ['pause', () => pauseDrill(desk, true)],
  ['note', () => noteForDebrief(desk, 'slow')],
  ['rate', () => rateObjective(desk, { objective: 'signed-in', rating: 'S' })],
  ['fault', () => switchFault(desk, 'clock-wrong', true)],
  ['end', () => endDrill(desk)],
];

test.each(acts)('%s is nobody’s who gave no name, and never of an incident', async (_, act) => {
  expect(await act()).toMatchObject({ ok: false, error: { code: 'answer-required' } });
  await drill('incident');
  expect(await joinDrill(desk, 'Mori')).toMatchObject({ error: { code: 'no-run' } });
  expect(await act()).toMatchObject({ ok: false, error: { code: 'no-run' } });
  expect(told()).toEqual([]);
});

test('an item happens once, by whom, however often and by whatever it is asked for', async () => {
  await joinDrill(desk, ' Mori ');
  await desk.ports.timer.sleep(60_000);
  await Promise.all([fireItem(desk, 'dark'), fireItem(desk, 'dark'), followTimeline(desk)]);
  await fireItem(desk, 'call');
  expect(told().filter(({ is }) => is === 'happened')).toHaveLength(2);
  expect(told().at(-1)).toEqual({
    ...{ id: 'call', is: 'happened', by: 'facilitator', person: 'Mori', message: 'phone' },
  });
  expect(bench.broken.at(-1)).toEqual([dark]);
  expect(await fireItem(desk, 'gone')).toMatchObject({ error: { code: 'no-such-inject' } });
});

test('what is held back waits beyond its time, until it is let go', async () => {
  await joinDrill(desk, 'Mori');
  await holdItem(desk, 'dark', true);
  await holdItem(desk, 'dark', true);
  await desk.ports.timer.sleep(120_000);
  await followTimeline(desk);
  expect(bench.broken).toEqual([]);
  await holdItem(desk, 'dark', false);
  await followTimeline(desk);
  expect(bench.broken).toEqual([[dark]]);
  expect(told().map(({ is }) => is)).toEqual(['joined', 'held', 'let-go', 'happened']);
});

test('a pause stops the clock of the timeline', async () => {
  await joinDrill(desk, 'Mori');
  await desk.ports.timer.sleep(30_000);
  await pauseDrill(desk, true);
  await desk.ports.timer.sleep(600_000);
  await followTimeline(desk);
  await pauseDrill(desk, false);
  await desk.ports.timer.sleep(29_000);
  await followTimeline(desk);
  expect(bench.broken).toEqual([]);
  await desk.ports.timer.sleep(2_000);
  await followTimeline(desk);
  expect(bench.broken).toEqual([[dark]]);
});

test('no figure of the scorecard counts a pause', async () => {
  await joinDrill(desk, 'Mori');
  await desk.ports.timer.sleep(30_000);
  await pauseDrill(desk, true);
  await desk.ports.timer.sleep(600_000);
  await pauseDrill(desk, false);
  await desk.ports.timer.sleep(20_000);
  expect(await endDrill(desk)).toMatchObject({ ok: true });
  const { scorecard } = desk.run!;
  const ended = scorecard?.figures.find(({ id }) => id === 'seconds-to-closed')?.value ?? 0;
  expect(ended).toBeGreaterThanOrEqual(50);
  expect(ended).toBeLessThan(60);
});

test('faults by hand add to the timeline’s, and outlast what it ends', async () => {
  await joinDrill(desk, 'Mori');
  await fireItem(desk, 'dark');
  await switchFault(desk, 'clock-wrong', true);
  expect(bench.broken.at(-1)).toEqual([dark, { kind: 'clock-wrong', seconds: 360 }]);
  await switchFault(desk, 'clock-wrong', false);
  expect(bench.broken.at(-1)).toEqual([dark]);
  expect(await switchFault(desk, 'moon', true)).toMatchObject({ ok: false });
});

test('the scorecard takes a person’s rating over, and keeps what was measured', async () => {
  await joinDrill(desk, 'Mori');
  await rateObjective(desk, { objective: 'signed-in', rating: 'S' });
  await rateObjective(desk, { objective: 'signed-in', rating: 'M' });
  expect(await rateObjective(desk, { objective: 'gone', rating: 'P' })).toMatchObject({
    ok: false,
  });
  await noteForDebrief(desk, 'Asked for help early.');
  expect(await noteForDebrief(desk, ' ')).toMatchObject({ error: { code: 'reason-required' } });
  expect(await endDrill(desk)).toMatchObject({ ok: true });
  const score = desk.run?.scorecard?.objectives.find(({ id }) => id === 'signed-in');
  expect(score).toMatchObject({ rating: 'M', given: { person: 'Mori', measured: 'U' } });
  expect(desk.run?.state.phase).toBe('closed');
  expect(await pauseDrill(desk, true)).toMatchObject({ error: { code: 'no-run' } });
});
