import { expect, it } from 'vitest';
import { createNodeRandom } from '../../../main/adapters/system/random.ts';
import { createSalts } from '../../../main/core/journal/salts.ts';

it('gives each salt once, of 16 bytes, and never changes one it gave', () => {
  let drawn = 0;
  const random = createNodeRandom();
  const next = createSalts({
    ...random,
    bytes: (count) => {
      drawn += 1;
      return random.bytes(count);
    },
  });
  const salts = Array.from({ length: 1_000 }, () => next());
  const told = salts.map((salt) => salt.join());
  expect(new Set(told).size).toBe(1_000);
  expect(salts.every((salt) => salt.length === 16)).toBe(true);
  expect(drawn).toBe(4);
  next();
  expect(salts.map((salt) => salt.join())).toEqual(told);
});
