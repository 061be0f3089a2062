import { expect, test } from 'vitest';
import { compared } from '../../../main/headless/bench/measured.ts';
import { missedBy, tableLine } from '../../../main/headless/bench/table.ts';

const launch = (value: number) =>
  compared({ id: 'launch', unit: 'ms', value, than: 'an empty window', other: 1_000, goal: 1.25 });

test('a miss says by how much', () => {
  expect(missedBy(launch(1_500))).toBe('the goal is ≤ 1.25×: missed by 0.25× (20 % over)');
  expect(tableLine(launch(1_500))).toMatch(/^MISSED launch .*1\.5× of an empty window: 1000 ms\n/);
});

test('what is met is one line', () => {
  expect(tableLine(launch(1_100))).toBe(
    'met    launch                     1100 ms   1.1× of an empty window: 1000 ms',
  );
});
