import fc from 'fast-check';
import { expect, test } from 'vitest';
import { atTime } from '../../../../renderer/frame/agreed/at-time.ts';

const DAY = 24 * 60 * 60_000;
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

test('a clock time is the next such moment, or the last, and shows that time', () => {
  const now = fc.integer({ min: 1.6e12, max: 1.9e12 });
  fc.assert(
    fc.property(clock, now, (typed, from) => {
      const next = atTime(typed, from, 'next')!;
      const last = atTime(typed, from, 'last')!;
      expect(next).toBeGreaterThan(from);
      expect(next - from).toBeLessThanOrEqual(DAY + 3_600_000);
      expect(last).toBeLessThanOrEqual(from);
      expect(from - last).toBeLessThanOrEqual(DAY + 3_600_000);
    }),
  );
});

test.each(['1430', '１４：３０', ' 14:30'])('%j is a time', (typed) => {
  expect(atTime(typed, 0, 'next')).toBe(atTime('14:30', 0, 'next'));
});

test.each(['', '24:00', '14:60', '14', '14:30:00', '2:30 pm'])('%j is no time', (typed) => {
  expect(atTime(typed, 0, 'next')).toBeUndefined();
});

test.each([
  ['2026-11-01T00:10:00-04:00', '00:05', 'next', '2026-11-02T00:05:00-05:00'],
  ['2026-03-09T00:10:00-04:00', '23:50', 'last', '2026-03-08T23:50:00-04:00'],
] as const)('on a day that has not 24 hours, %s: %s is the %s by the calendar', (...given) => {
  const [now, typed, which, expected] = given;
  const zone = process.env['TZ'];
  process.env['TZ'] = 'America/New_York';
  try {
    expect(atTime(typed, Date.parse(now), which)).toBe(Date.parse(expected));
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});
