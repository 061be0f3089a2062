import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  backoff,
  chanceOf,
  LONGEST_WAIT,
  SHORTEST_WAIT,
} from '../../../main/core/upload/backoff.ts';
import { fullBucket, takeTokens } from '../../../main/core/upload/token-bucket.ts';

test('a wait lies between 1 s and 5 min, and its bound doubles', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000 }),
      fc.double({ min: 0, max: 0.999_999, noNaN: true }),
      (attempt, chance) => {
        const wait = backoff(attempt, chance);
        expect(wait).toBeGreaterThanOrEqual(SHORTEST_WAIT);
        expect(wait).toBeLessThanOrEqual(
          Math.min(LONGEST_WAIT, SHORTEST_WAIT * 2 ** Math.min(attempt, 40)),
        );
      },
    ),
  );
  expect(backoff(3, 0.999_999)).toBe(8_000);
});

test('the chance uses all of its range', () => {
  expect(chanceOf(Uint8Array.of(0, 0, 0, 0))).toBe(0);
  expect(chanceOf(Uint8Array.of(128, 0, 0, 0))).toBe(0.5);
  expect(chanceOf(Uint8Array.of(255, 255, 255, 255))).toBeLessThan(1);
});

test('over any time no more goes than the rate allows, but for the first burst', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1024, max: 10_000_000 }),
      fc.array(fc.integer({ min: 1, max: 200_000 }), { minLength: 1, maxLength: 50 }),
      (rate, pieces) => {
        let now = 1_000;
        let bucket = fullBucket(rate, now);
        let sent = 0;
        for (const piece of pieces) {
          const taken = takeTokens(bucket, piece, now);
          bucket = taken.bucket;
          now += taken.waitMs;
          sent += piece;
        }
        const allowed = rate * 0.25 + (rate * (now - 1_000)) / 1000;
        expect(sent).toBeLessThanOrEqual(allowed + 1);
      },
    ),
  );
});
