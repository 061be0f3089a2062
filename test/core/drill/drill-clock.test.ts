import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drillMs, onDrillClock, pausedSince } from '../../../main/core/drill/drill-clock.ts';

const at = (seconds: number): string => new Date(seconds * 1000).toISOString();

function paused(...pauses: readonly (readonly [number, number?])[]) {
  const all = pauses.map(([from, to]) => ({
    from: at(from),
    ...(to === undefined ? {} : { to: at(to) }),
  }));
  return {
    startedAt: at(0),
    facilitated: { held: [], faults: [], pauses: all, ratings: {}, notes: [] },
  };
}

test('without a pause it is the time that passed', () => {
  expect(drillMs({}, at(1), at(61))).toBe(60_000);
});

test('a pause counts only as far as it lies between', () => {
  const state = paused([10, 20], [100, 130]);
  expect(drillMs(state, at(0), at(200))).toBe(160_000);
  expect(drillMs(state, at(15), at(110))).toBe(80_000);
  expect(drillMs(state, at(30), at(90))).toBe(60_000);
});

test('while it is paused its clock stands still', () => {
  const state = paused([10]);
  expect(pausedSince(state)).toBe(10_000);
  expect(drillMs(state, at(0), at(500))).toBe(10_000);
  expect(pausedSince(paused([10, 20]))).toBeUndefined();
  expect(onDrillClock(paused([10, 20]), at(30))).toBe(20_000);
});

test('it never runs back, and never faster than the wall', () => {
  const gaps = fc.array(fc.tuple(fc.nat({ max: 50 }), fc.nat({ max: 50 })), { maxLength: 6 });
  fc.assert(
    fc.property(gaps, fc.nat({ max: 400 }), fc.nat({ max: 400 }), (parts, one, two) => {
      let now = 0;
      const pauses = parts.map(([wait, long]): readonly [number, number] => {
        const from = now + wait;
        now = from + long;
        return [from, now];
      });
      const [from, to] = [Math.min(one, two), Math.max(one, two)];
      const ms = drillMs(paused(...pauses), at(from), at(to));
      expect(ms).toBeGreaterThanOrEqual(0);
      expect(ms).toBeLessThanOrEqual((to - from) * 1000);
    }),
  );
});
