import { expect, it } from 'vitest';
import type { Rating } from '../../../main/core/drill/objectives.ts';
import { metOf, resultOf } from '../../../main/core/programme/results.ts';

const rated = (...ratings: readonly Rating[]) => ({
  objectives: ratings.map((rating, index) => ({
    id: String(index),
    title: { en: 'O', ja: 'O' },
    rating,
  })),
});

it('is nothing where the records hold no run', () => {
  expect(resultOf('a', [], () => [])).toBeUndefined();
});

it('counts what was measured only, and some challenges as met', () => {
  expect(metOf(rated('N', 'N'))).toEqual({ met: 0, measured: 0 });
  expect(metOf(rated('P', 'S', 'M', 'U', 'N'))).toEqual({ met: 2, measured: 4 });
});
