import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTimeText } from '../../../main/adapters/disk/time-text.ts';

const LATEST = 8.64e15;

it('writes any instant as a Date does, one after another', () => {
  const near = fc.tuple(fc.integer({ min: -9e12, max: 9e12 }), fc.array(fc.nat({ max: 130_000 })));
  fc.assert(
    fc.property(
      near,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      ([from, steps], fraction) => {
        const text = createTimeText();
        for (const step of steps) {
          const instant = from + step + (fraction % 1);
          expect(text(instant)).toBe(new Date(instant).toISOString());
        }
      },
    ),
  );
});

it.each([0, -1, -0.5, 59_999, 60_000, -62_198_755_200_000, LATEST, -LATEST])(
  'writes %d as a Date does',
  (instant) => {
    expect(createTimeText()(instant)).toBe(new Date(instant).toISOString());
  },
);

it.each([Number.NaN, Infinity, -LATEST - 1, LATEST + 60_000])(
  'has no text for %d, and goes on with the next',
  (instant) => {
    const text = createTimeText();
    expect(() => text(instant)).toThrow(RangeError);
    expect(text(61_001)).toBe('1970-01-01T00:01:01.001Z');
    expect(() => text(instant)).toThrow(RangeError);
  },
);
