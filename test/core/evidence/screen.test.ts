import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createScreening, type Suspicion } from '../../../main/core/evidence/screen.ts';
import type { MaskedPart } from '../../../main/core/ports/journal.ts';

const HELD = 'horse staple battery';
const KEY = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';

/** Finds one secret that is held, and two shapes that look like one. */
function look(text: string, only?: 'known'): readonly MaskedPart[] {
  const rules = only
    ? [['protected', HELD]]
    : [
        ['protected', HELD],
        ['secret-key', KEY],
        ['jwt', 'eyJ'],
      ];
  return rules.flatMap(([rule = '', value = '']) => {
    const start = text.indexOf(value);
    return start < 0 ? [] : [{ rule, start, end: start + value.length }];
  });
}

function screenAll(pieces: readonly string[]): Suspicion | undefined {
  const screening = createScreening(look);
  for (const piece of pieces) screening.look(piece);
  return screening.end();
}

describe('looking through a text in pieces', () => {
  it('finds what stands anywhere, however the pieces are cut', () => {
    fc.assert(
      fc.property(
        fc.nat(100_000),
        fc.nat(5_000),
        fc.array(fc.integer({ min: 1, max: 40_000 }), { minLength: 1, maxLength: 8 }),
        (before, after, lengths) => {
          const text = '-'.repeat(before) + HELD + '-'.repeat(after);
          const pieces: string[] = [];
          for (let at = 0, turn = 0; at < text.length; turn += 1) {
            const length = lengths[turn % lengths.length] ?? 1;
            pieces.push(text.slice(at, at + length));
            at += length;
          }
          expect(screenAll(pieces)).toEqual({ held: true, rules: [] });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('finds what stands across any end of a stretch', () => {
    for (const end of [32_768, 32_768 + 28_672, 32_768 + 2 * 28_672]) {
      for (let before = end - KEY.length - 1; before <= end + 1; before += 1) {
        const found = screenAll([`${'-'.repeat(before)}${KEY}${'-'.repeat(10_000)}`]);
        expect([before, found]).toEqual([before, { held: false, rules: ['secret-key'] }]);
      }
    }
  });

  it('says so with the piece that holds it, not only at the end', () => {
    const screening = createScreening(look);
    expect(screening.look('-'.repeat(40_000))).toBeUndefined();
    expect(screening.look(HELD + '-'.repeat(40_000))).toEqual({ held: true, rules: [] });
    expect(screening.look('-')).toEqual({ held: true, rules: [] });
  });

  it('names each rule once, in order, and nothing where there is nothing', () => {
    expect(screenAll([`${KEY} eyJ `, `${KEY} ${HELD}`])).toEqual({
      held: true,
      rules: ['jwt', 'secret-key'],
    });
    expect(screenAll(['nothing ', 'to see'])).toBeUndefined();
    expect(screenAll([])).toBeUndefined();
  });

  it('beyond 32 million characters looks for held secrets only, and still finds them', () => {
    const asked = vi.fn((_text: string, _only?: 'known'): readonly MaskedPart[] => []);
    const screening = createScreening(asked);
    const piece = '-'.repeat(1024 * 1024);
    for (let count = 0; count < 40; count += 1) screening.look(piece);
    screening.end();
    const limits = asked.mock.calls.map(([, only]) => only);
    expect(limits[0]).toBeUndefined();
    expect(limits.at(-1)).toBe('known');
    const first = limits.indexOf('known');
    expect(limits.slice(first).every((only) => only === 'known')).toBe(true);
    expect(first).toBe(Math.floor((32 * 1024 * 1024) / 28_672) + 1);
  });
});
