import fc from 'fast-check';
import { expect, test } from 'vitest';
import { estimateClock } from '../../../main/core/aws/clock-estimate.ts';

test('nobody says anything', () => {
  expect(estimateClock([])).toBeUndefined();
});

test('hosts that agree narrow each other; one that does not is counted apart', () => {
  const told = estimateClock([
    { skewMs: 1_000, uncertaintyMs: 600 },
    { skewMs: 1_400, uncertaintyMs: 600 },
    { skewMs: 90_000, uncertaintyMs: 600 },
  ]);
  expect(told).toEqual({ skewMs: 1_200, uncertaintyMs: 400, agreeing: 2, differing: 1 });
});

test('whatever honest hosts say, the true skew lies in what is told', () => {
  const honest = fc
    .tuple(fc.integer({ min: -1_200_000, max: 1_200_000 }), fc.integer({ min: 1, max: 3_000 }))
    .chain(([truth, doubt]) =>
      fc
        .array(fc.integer({ min: -doubt, max: doubt }), { minLength: 1, maxLength: 9 })
        .map((errors) => ({
          truth,
          samples: errors.map((off) => ({ skewMs: truth + off, uncertaintyMs: 2 * doubt })),
        })),
    );
  fc.assert(
    fc.property(honest, ({ truth, samples }) => {
      const told = estimateClock(samples)!;
      expect(told.differing).toBe(0);
      expect(Math.abs(told.skewMs - truth)).toBeLessThanOrEqual(told.uncertaintyMs + 1);
    }),
  );
});
