import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, ratingChange, type Change } from '../../../main/core/drill/compare-figures.ts';
import { FIGURE_IDS, type FigureId } from '../../../main/core/drill/figures.ts';

describe('a figure beside that of an earlier drill', () => {
  it.each<readonly [FigureId, number | undefined, number | undefined, Change | undefined]>([
    ['seconds-to-signed-in', undefined, undefined, undefined],
    ['seconds-to-signed-in', undefined, 60, 'worse'],
    ['seconds-to-signed-in', 60, undefined, 'better'],
    ['seconds-to-signed-in', 64, 60, 'same'],
    ['seconds-to-signed-in', 67, 60, 'worse'],
    ['seconds-to-signed-in', 53, 60, 'better'],
    ['seconds-to-closed', 1_090, 1_000, 'same'],
    ['seconds-to-closed', 1_101, 1_000, 'worse'],
    ['critical-missed', 0, 1, 'better'],
    ['critical-done', 3, 4, 'worse'],
    ['critical-done', 3, undefined, undefined],
    ['evidence-before-change', 1, 0, 'better'],
    ['restarts', 1, 1, 'same'],
    ['steps-skipped', 1, 5, undefined],
  ])('%s %j after %j is %j', (id, now, before, change) => {
    expect(changeOf(id, now, before)).toBe(change);
  });

  it('turned round says the opposite, but for times that differ little', () => {
    const value = fc.option(fc.nat(5_000), { nil: undefined });
    fc.assert(
      fc.property(fc.constantFrom(...FIGURE_IDS), value, value, (id, a, b) => {
        const [there, back] = [changeOf(id, a, b), changeOf(id, b, a)];
        if (there === 'same' || back === 'same') return;
        const turned = { better: 'worse', worse: 'better' } as const;
        expect(back).toBe(there === undefined ? undefined : turned[there]);
      }),
    );
  });
});

it('a rating is beside an earlier one what it is worth; what was not measured is nothing', () => {
  expect(ratingChange('P', 'U')).toBe('better');
  expect(ratingChange('M', 'S')).toBe('worse');
  expect(ratingChange('S', 'S')).toBe('same');
  expect(ratingChange('N', 'P')).toBeUndefined();
  expect(ratingChange('P', 'N')).toBeUndefined();
  expect(ratingChange('P', undefined)).toBeUndefined();
});
