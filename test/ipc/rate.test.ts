import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRate } from '../../main/ipc/rate.ts';

describe('createRate', () => {
  it('never lets more through in any window than it may', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 6 }), (gaps, most) => {
        let now = 0;
        const admit = createRate(most, 100, () => now);
        const admitted: number[] = [];
        for (const gap of gaps) {
          now += gap;
          if (admit()) admitted.push(now);
        }
        for (const [index, at] of admitted.entries()) {
          const before = admitted[index - most];
          if (before !== undefined) expect(at - before).toBeGreaterThanOrEqual(100);
        }
        if (gaps.length > 0) expect(admitted.length).toBeGreaterThan(0);
      }),
    );
  });
});
