import { expect, test } from 'vitest';
import {
  fireItem,
  holdItem,
  joinDrill,
  noteForDebrief,
  switchFault,
} from '../../../main/actions/drill/facilitate.ts';
import { rangeReady } from '../../../main/actions/drill-range.ts';
import { startRun } from '../../../main/actions/start-run.ts';
import type { AppView } from '../../../main/contract/views.ts';
import type { TimelineItem } from '../../../main/core/drill/timeline.ts';
import { facilitatorView } from '../../../main/ipc/views/facilitator-view.ts';
import { drillView } from '../../../main/ipc/views/drill-view.ts';
import { observerView } from '../../../main/ipc/views/observer-view.ts';
import { runView } from '../../../main/ipc/views/run-view.ts';
import { deskBench } from '../../fakes/desk.ts';
import { pinned, section, step } from '../../fakes/plans.ts';
import { states } from '../../renderer/states/all.ts';

const both = (en: string) => ({ en, ja: en });

function message(id: string, when: TimelineItem['when']): TimelineItem {
  const inject = { by: 'chat', from: both(`FROM ${id}`), says: both(`SAYS ${id}`) } as const;
  return { id, when, faults: [], ends: [], inject: { ...inject, expect: both(`EXPECT ${id}`) } };
}

const timeline = [
  message('came', { is: 'facilitator' }),
  message('later', { is: 'time', afterSeconds: 600 }),
  message('at-two', { is: 'step', path: 'two', afterSeconds: 5 }),
];

async function led(kind?: 'tabletop') {
  const playbook = pinned('PB-T', [section('s', [step('one'), step('two')])]);
  const { desk } = deskBench([playbook], timeline);
  await startRun(desk, {
    playbook: 'PB-T',
    mode: 'drill',
    scenario: 'sso-outage',
    ...(kind ? { kind } : {}),
  });
  if (!desk.run) throw new Error('no run');
  if (!kind) await rangeReady(desk, desk.run);
  await joinDrill(desk, 'Mori');
  await fireItem(desk, 'came');
  await holdItem(desk, 'at-two', true);
  await switchFault(desk, 'clock-wrong', true);
  await noteForDebrief(desk, 'NOTED');
  const drill = drillView(desk);
  const view: AppView = {
    ...states('drill')['player-do']!.view,
    run: runView(desk, desk.run, 'en'),
    ...(drill ? { drill } : {}),
  };
  return { desk, view };
}

test('the responder and observers get what came, and nothing of what is to come or expected', async () => {
  const { view } = await led();
  for (const shown of [view, observerView(view, false)]) {
    const text = JSON.stringify(shown);
    expect(text).toContain('SAYS came');
    expect(text).not.toMatch(/later|at-two|EXPECT|NOTED|clock-wrong|held/);
  }
});

test('whoever leads gets all of it: when it comes, what is expected, what was done', async () => {
  const { desk, view } = await led();
  const { drill } = facilitatorView(desk, view);
  expect(drill?.timeline.map(({ id, state, waitsFor }) => [id, state, waitsFor])).toEqual([
    ['came', 'happened', 'facilitator'],
    ['later', 'waits', 'time'],
    ['at-two', 'held', 'step'],
  ]);
  const later = drill?.timeline[1];
  expect(later?.dueAt).toBeCloseTo((drill?.startedAt ?? 0) + 600_000, -2);
  expect(later?.inject?.expect).toEqual(both('EXPECT later'));
  expect(drill?.faults.filter(({ on }) => on).map(({ id }) => id)).toEqual(['clock-wrong']);
  expect(drill?.notes.map(({ person, text }) => [person, text])).toEqual([['Mori', 'NOTED']]);
});

test('a drill that is only talked through is led at once: messages are sent, nothing can be broken', async () => {
  const { desk, view } = await led('tabletop');
  const { drill } = facilitatorView(desk, view);
  expect(drill?.ready).toBe(true);
  expect(drill?.faults).toEqual([]);
});

test('there is nothing to lead without a drill', () => {
  const { desk } = deskBench([]);
  expect(facilitatorView(desk, states('incident')['home']!.view).drill).toBeUndefined();
});
