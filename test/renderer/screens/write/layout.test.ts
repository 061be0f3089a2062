import { expect, test } from 'vitest';
import { flowOf } from '../../../../main/core/writing/flow.ts';
import { TEMPLATE } from '../../../../main/core/writing/template.ts';
import { BOX, placesOf } from '../../../../renderer/screens/write/flow/layout.ts';

const long = (steps: number): string =>
  `sections:\n  - id: s\n    steps:\n${Array.from({ length: steps }, (_, at) => `      - { id: s${String(at)}, kind: do }\n`).join('')}`;

test('no box lies on another, and a step stands below the one before it', () => {
  const flow = flowOf(TEMPLATE.replace('go: mend', 'go: declare'))!;
  const places = [...placesOf(flow)];
  for (const [key, { x, y }] of places) {
    const hit = places.filter(
      ([other, at]) =>
        other !== key && Math.abs(at.x - x) < BOX.width && Math.abs(at.y - y) < BOX.height,
    );
    expect(hit).toEqual([]);
  }
  const heights = places.slice(0, 5).map(([, { y }]) => y);
  expect([...heights].sort((a, b) => a - b)).toEqual(heights);
});

test('two hundred steps are placed well within a second', () => {
  const flow = flowOf(long(200))!;
  const began = performance.now();
  expect(placesOf(flow).size).toBe(201);
  expect(performance.now() - began).toBeLessThan(1_000);
});
