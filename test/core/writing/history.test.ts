import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DraftVersion } from '../../../main/core/ports/drafts.ts';
import { outgrown } from '../../../main/core/writing/history.ts';

const MINUTE = 60_000;
/** Newest first: `count` versions, one each `apart` ms. */
const versions = (count: number, apart: number) =>
  Array.from({ length: count }, (_, index) => ({
    version: count - index,
    at: (count - index) * apart,
    size: 1,
  }));

test('an hour of typing leaves the last twenty versions and one for each ten minutes', () => {
  const gone = outgrown(versions(3_600, 1_000));
  expect(3_600 - gone.length).toBe(20 + 6);
  expect(gone).not.toContain(3_581);
  expect(gone).not.toContain(1);
});

test('tidied at every keep, as it is while one types, the hour is still there', () => {
  let left: DraftVersion[] = [];
  for (let version = 1; version <= 3_600; version += 1) {
    left = [{ version, at: version * 1_000, size: 1 }, ...left];
    const gone = outgrown(left);
    left = left.filter((one) => !gone.includes(one.version));
  }
  expect(left.map(({ at }) => Math.floor(at / (10 * MINUTE)))).toEqual([
    ...Array.from({ length: 20 }, (_, index) => (index === 0 ? 6 : 5)),
    ...[5, 4, 3, 2, 1, 0],
  ]);
});

test('slow work keeps every version, up to two hundred', () => {
  expect(outgrown(versions(200, 11 * MINUTE))).toEqual([]);
  expect(outgrown(versions(203, 11 * MINUTE))).toEqual([1, 2, 3]);
});

test('what goes stays gone: tidying twice is tidying once', () => {
  const apart = fc.integer({ min: 1, max: 20 * MINUTE });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 400 }), apart, (count, ms) => {
      const all = versions(count, ms);
      const gone = outgrown(all);
      const left = all.filter(({ version }) => !gone.includes(version));
      expect(left.slice(0, 20)).toEqual(all.slice(0, 20));
      expect(outgrown(left)).toEqual([]);
    }),
  );
});
