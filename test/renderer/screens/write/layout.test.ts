import { expect, test } from 'vitest';
import type { DraftFlow } from '../../../../main/contract/views.ts';
import { flowOf } from '../../../../main/core/writing/flow.ts';
import { TEMPLATE } from '../../../../main/core/writing/template.ts';
import { BOX, drawingOf } from '../../../../renderer/screens/write/flow/layout.ts';

const long = (steps: number): string =>
  `sections:\n  - id: s\n    steps:\n${Array.from({ length: steps }, (_, at) => `      - { id: s${String(at)}, kind: do }\n`).join('')}`;

const words = ({ en }: { readonly en: string }): string => en;
const placesOf = (flow: DraftFlow) => drawingOf(flow, words).places;

test('no way runs through a box, and no words lie on one: ways back as well', () => {
  const flow = flowOf(TEMPLATE.replace('go: mend', 'go: declare'))!;
  const { places, ways } = drawingOf(flow, words);
  expect(ways.some(({ is }) => is === 'back')).toBe(true);
  expect(ways.some(({ label }) => label !== undefined)).toBe(true);
  const inBox = (x: number, y: number, room: number): boolean =>
    [...places.values()].some(
      (box) =>
        x > box.x - room &&
        x < box.x + BOX.width + room &&
        y > box.y + 1 &&
        y < box.y + BOX.height - 1,
    );
  for (const { key, points, label } of ways) {
    points.slice(1).forEach((to, at) => {
      const from = points[at]!;
      for (let part = 0; part <= 1; part += 0.05) {
        const [x, y] = [from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part];
        expect(inBox(x, y, -1), `${key} at ${x},${y}`).toBe(false);
      }
    });
    if (label) expect(inBox(label.x, label.y, label.width / 2), label.text).toBe(false);
  }
});

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
