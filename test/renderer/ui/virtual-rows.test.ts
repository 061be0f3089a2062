import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  drawn,
  heightsOf,
  moved,
  placed,
  TALLEST,
  topFor,
  within,
} from '../../../renderer/ui/virtual-rows.ts';

const ROW = 44;
const lists = fc.record({
  count: fc.integer({ min: 1, max: 3_000_000 }),
  view: fc.integer({ min: 100, max: 2_000 }),
});

test('what is scrolled never grows beyond what a browser can hold', () => {
  fc.assert(
    fc.property(lists, ({ count, view }) => {
      expect(heightsOf(count, ROW, view).scrolled).toBeLessThanOrEqual(TALLEST);
    }),
  );
});

test('every row can be brought into sight, and only few are drawn', () => {
  fc.assert(
    fc.property(lists, fc.nat(), ({ count, view }, pick) => {
      const row = pick % count;
      const heights = heightsOf(count, ROW, view);
      const from = placed(heights, 0);
      const at = placed(heights, topFor(heights, from, row, ROW) ?? 0);
      const { first, end } = drawn(heights, at, count, ROW);
      expect(row).toBeGreaterThanOrEqual(first);
      expect(row).toBeLessThan(end);
      expect(end - first).toBeLessThan(view / ROW + 16);
    }),
  );
});

test('small movements move rows one to one, both ends can be reached, and nothing leaves the list', () => {
  fc.assert(
    fc.property(
      lists,
      fc.array(fc.integer({ min: -5_000, max: 5_000 }), { maxLength: 40 }),
      ({ count, view }, moves) => {
        const heights = heightsOf(count, ROW, view);
        const most = Math.max(0, heights.scrolled - view);
        let at = placed(heights, heights.rows / 2);
        for (const by of moves) {
          const scroll = Math.max(0, Math.min(most, at.scroll + by));
          const next = moved(heights, at, scroll);
          expect(next.top).toBe(within(heights, next.top));
          const inside = scroll > 0 && scroll < most && Math.abs(by) <= view * 2;
          if (inside && heights.ratio > 1) {
            expect(next.top).toBeCloseTo(within(heights, at.top + scroll - at.scroll), 3);
          }
          at = next;
        }
        expect(moved(heights, at, 0).top).toBe(0);
        expect(moved(heights, at, most).top).toBe(Math.max(0, heights.rows - view));
      },
    ),
  );
});
