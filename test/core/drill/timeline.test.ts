import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  dueItems,
  faultsInForce,
  type TimelineItem,
  type Trigger,
} from '../../../main/core/drill/timeline.ts';

function item(id: string, when: Trigger, more: Partial<TimelineItem> = {}): TimelineItem {
  return { id, when, faults: [], ends: [], ...more };
}

const dark = { kind: 'region-dark', region: 'us-east-1', how: 'silent' } as const;
const late = { kind: 'slow', by: '2s' } as const;
const timeline = [
  item('later', { is: 'time', afterSeconds: 600 }),
  item('soon', { is: 'time', afterSeconds: 60 }),
  item('at-step', { is: 'step', path: 'open/sign-in', afterSeconds: 30 }),
  item('by-hand', { is: 'facilitator' }),
];

function due(
  seconds: number,
  begun: Record<string, number> = {},
  happened: string[] = [],
  held: string[] = [],
) {
  const moment = { seconds, sinceStep: (path: string) => begun[path], happened, held };
  return dueItems(timeline, moment).map(({ id }) => id);
}

test('an item is due once its time has come, and once only', () => {
  expect(due(59)).toEqual([]);
  expect(due(60)).toEqual(['soon']);
  expect(due(600)).toEqual(['later', 'soon']);
  expect(due(600, {}, ['soon'])).toEqual(['later']);
});

test('an item at a step waits for the step, and then for its time', () => {
  expect(due(10, { other: 90 })).toEqual([]);
  expect(due(10, { 'open/sign-in': 29 })).toEqual([]);
  expect(due(10, { 'open/sign-in': 30 })).toEqual(['at-step']);
});

test('what is held back is not due, and what waits for a person never is', () => {
  expect(due(600, {}, [], ['soon'])).toEqual(['later']);
  expect(due(1_000_000, { 'open/sign-in': 31 })).not.toContain('by-hand');
});

test('faults hold until an item that happened later ends them', () => {
  const all = [
    item('a', { is: 'time', afterSeconds: 0 }, { faults: [dark] }),
    item('b', { is: 'time', afterSeconds: 0 }, { faults: [late] }),
    item('end', { is: 'time', afterSeconds: 0 }, { ends: ['a'], faults: [late] }),
  ];
  expect(faultsInForce(all, ['a', 'b'])).toEqual([dark, late]);
  expect(faultsInForce(all, ['a', 'b', 'end'])).toEqual([late, late]);
  expect(faultsInForce(all, ['end', 'a'])).toEqual([late, dark]);
  expect(faultsInForce(all, ['gone'])).toEqual([]);
});

test('whatever happens in whatever order, each item happens once and time only adds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 1_000 }), { maxLength: 20 }), (steps) => {
      const happened: string[] = [];
      let seconds = 0;
      for (const step of steps) {
        seconds += step;
        happened.push(...due(seconds, { 'open/sign-in': seconds }, happened));
      }
      expect(new Set(happened).size).toBe(happened.length);
      expect(due(seconds, { 'open/sign-in': seconds }, happened)).toEqual([]);
    }),
  );
});
