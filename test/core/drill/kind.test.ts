import { expect, test } from 'vitest';
import { DRILL_KINDS, hasTimeline, talked } from '../../../main/core/drill/kind.ts';

test('only a rehearsal, and a log that names no kind, is played against something', () => {
  expect([...DRILL_KINDS, undefined].filter((kind) => talked(kind) === undefined)).toEqual([
    'rehearsal',
    undefined,
  ]);
});

test('messages are for whoever answers them', () => {
  expect([...DRILL_KINDS, undefined].filter((kind) => !hasTimeline(kind))).toEqual(['walkthrough']);
});
