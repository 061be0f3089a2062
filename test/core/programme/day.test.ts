import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, addMonths, daysFrom, quarterOf } from '../../../main/core/programme/day.ts';

const day = fc
  .integer({ min: Date.UTC(1999, 0, 1), max: Date.UTC(2105, 0, 1) })
  .map((at) => new Date(at).toISOString().slice(0, 10));

it('ends with the month where the month is shorter, in leap years and others', () => {
  expect(addMonths('2023-11-30', 3)).toBe('2024-02-29');
  expect(addMonths('2024-11-30', 3)).toBe('2025-02-28');
  expect(addMonths('2099-11-29', 3)).toBe('2100-02-28');
  expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  expect(addMonths('2026-10-31', 1)).toBe('2026-11-30');
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
});

it('moves by whole months, keeps the day where it can, and never skips into the next month', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -60, max: 60 }), (from, months) => {
      const to = addMonths(from, months);
      const count = (text: string): number =>
        Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(count(to) - count(from)).toBe(months);
      expect(to.slice(8) <= from.slice(8)).toBe(true);
      if (to.slice(8) !== from.slice(8)) expect(addDays(to, 1).slice(8)).toBe('01');
    }),
  );
});

it('keeps the order of days', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 24 }), (one, other, months) => {
      const [first = '', second = ''] = [one, other].sort();
      expect(addMonths(first, months) <= addMonths(second, months)).toBe(true);
    }),
  );
});

it('counts days as they are added', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
      expect(daysFrom(from, addDays(from, days))).toBe(days);
    }),
  );
});

it('puts each day into one quarter, and quarters side by side without a gap', () => {
  expect(quarterOf('2026-12-31')).toEqual({
    name: '2026-Q4',
    from: '2026-10-01',
    until: '2026-12-31',
  });
  expect(quarterOf('2024-02-29')).toMatchObject({ name: '2024-Q1', until: '2024-03-31' });
  fc.assert(
    fc.property(day, (one) => {
      const { name, from, until } = quarterOf(one);
      expect(from <= one && one <= until).toBe(true);
      expect(quarterOf(from).name).toBe(name);
      expect(quarterOf(until).name).toBe(name);
      expect(quarterOf(addDays(until, 1)).from).toBe(addDays(until, 1));
      expect(quarterOf(addDays(from, -1)).until).toBe(addDays(from, -1));
    }),
  );
});
