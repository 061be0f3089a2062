import { expect, test } from 'vitest';
import { DRILL_KINDS, hasTimeline, real, talked } from '../../../main/core/drill/kind.ts';

const all = [...DRILL_KINDS, undefined];

test('each kind is talked through, played against the range, or asked of real accounts', () => {
  expect(all.filter((kind) => talked(kind))).toEqual(['walkthrough', 'tabletop']);
  expect(all.filter((kind) => real(kind))).toEqual(['probe', 'game-day']);
  expect(all.filter((kind) => !talked(kind) && !real(kind))).toEqual(['rehearsal', undefined]);
});

test('messages are for whoever answers them', () => {
  expect(all.filter((kind) => !hasTimeline(kind))).toEqual(['walkthrough', 'probe', 'game-day']);
});
