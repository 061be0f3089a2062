import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compared, limited, median, percentile } from '../../../main/headless/bench/measured.ts';

describe('goals', () => {
  const pair = { id: 'x', unit: 'ms', than: 'other', other: 100, goal: 1.25 };

  test.each([
    [126, false],
    [125, true],
    [1, true],
    [Number.NaN, false],
  ])('%d ms against 100 ms with a goal of 1.25×: met %s', (value, met) => {
    expect(compared({ ...pair, value }).met).toBe(met);
  });

  test('nothing to compare with is a miss, not a win', () => {
    expect(compared({ ...pair, value: 1, other: 0 }).met).toBe(false);
    expect(compared({ ...pair, value: 1, other: Number.NaN }).met).toBe(false);
  });

  test('a miss that rounding would hide is a miss', () => {
    const measured = compared({ ...pair, value: 125.04 });
    expect(measured).toMatchObject({ ratio: 1.25, met: false });
  });

  test('a limit is kept at it and missed past it', () => {
    const limit = { id: 'x', unit: 'MB', limit: 8, what: 'most' };
    expect(limited({ ...limit, value: 8 })).toMatchObject({ met: true, ratio: 1, goal: 1 });
    expect(limited({ ...limit, value: 8.01 }).met).toBe(false);
  });

  test('the JSON line has the agreed fields', () => {
    expect(Object.keys(compared({ ...pair, value: 1 })).sort()).toEqual(
      ['against', 'goal', 'id', 'met', 'ratio', 'unit', 'value'].sort(),
    );
  });
});

describe('percentiles', () => {
  test('of nothing there is none', () => {
    expect(percentile([], 0.5)).toBeNaN();
  });

  test('one of the values, with at least the share of them not above it', () => {
    const values = fc.array(fc.double({ noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(values, fc.double({ min: 0.01, max: 1, noNaN: true }), (list, share) => {
        const found = percentile(list, share);
        expect(list).toContain(found);
        const below = list.filter((value) => value <= found).length;
        expect(below / list.length).toBeGreaterThanOrEqual(share - 1e-9);
      }),
    );
  });

  test('the middle one', () => {
    expect(median([9, 1, 5])).toBe(5);
  });
});
