import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createChance } from '../../../../main/headless/drill/random/chance.ts';

describe('chance', () => {
  it('has nothing to choose of nothing', () => {
    expect(createChance(1).pick([])).toBeUndefined();
  });

  it('is the same for the same seed, stays below its limit, and differs between seeds', () => {
    const drawn = (seed: number, limit: number) => {
      const chance = createChance(seed);
      return Array.from({ length: 40 }, () => chance.below(limit));
    };
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 1_000_000 }), (seed, limit) => {
        const first = drawn(seed, limit);
        expect(first).toEqual(drawn(seed, limit));
        expect(first.every((one) => Number.isInteger(one) && one >= 0 && one < limit)).toBe(true);
      }),
    );
    expect(drawn(1, 1_000)).not.toEqual(drawn(2, 1_000));
  });

  it('comes to every choice, about as often', () => {
    const chance = createChance(7);
    const counts = [0, 0, 0, 0];
    for (let left = 4_000; left > 0; left -= 1) counts[chance.pick([0, 1, 2, 3] as const)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1_000)).toBeLessThan(150);
    const once = Array.from({ length: 1_000 }, () => chance.onceIn(10)).filter(Boolean);
    expect(Math.abs(once.length - 100)).toBeLessThan(40);
  });
});
