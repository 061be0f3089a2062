import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PlaybookCard } from '../../../../main/contract/views.ts';
import {
  FACETS,
  facetNames,
  narrow,
  recentOf,
  toggled,
  type FacetValue,
} from '../../../../renderer/screens/library/facets.ts';
import { card } from '../../states/base.ts';

const values = facetNames.flatMap((name): readonly FacetValue[] => FACETS[name]);
const reader = { favourites: ['PB-01', 'PB-07'], recent: ['PB-02'] };

const anyCard = fc
  .record({
    number: fc.nat(9),
    severity: fc.constantFrom('SEV1', 'SEV2', 'SEV3', 'SEV4'),
    category: fc.constantFrom(undefined, 'access', 'data'),
    from: fc.constantFrom('shipped', 'vouched', 'unvouched'),
    secondPerson: fc.boolean(),
    old: fc.boolean(),
  } as const)
  .map(({ number, severity, category, from, secondPerson, old }): PlaybookCard => {
    const made = card(`PB-0${String(number)}`, 'a', 'あ', old ? 200 : undefined);
    const health = old ? [{ is: 'drilled-long-ago' as const, days: 200 }] : [];
    const shelf = { reach: 'browser' as const, secondPerson, from, health };
    return { ...made, severity, shelf: { ...shelf, ...(category ? { category } : {}) } };
  });
const cards = fc.array(anyCard, { maxLength: 12 });
const choice = fc.uniqueArray(fc.constantFrom(...values)).map((list) => new Set(list));

test('every playbook is either shown or counted as hidden, in its order, and nothing twice', () => {
  fc.assert(
    fc.property(cards, choice, (all, chosen) => {
      const { shown, hidden } = narrow(all, chosen, reader);
      expect(all.filter((one) => shown.includes(one))).toEqual(shown);
      expect(all.filter((one) => !shown.includes(one))).toEqual(hidden);
    }),
  );
});

test('a count says what is shown once that value alone is chosen in its facet', () => {
  fc.assert(
    fc.property(cards, choice, fc.constantFrom(...facetNames), (all, chosen, name) => {
      const { counts } = narrow(all, chosen, reader);
      const others = [...chosen].filter((one) => !FACETS[name].some((own) => own === one));
      for (const value of FACETS[name]) {
        const alone = narrow(all, new Set([...others, value]), reader);
        expect(counts.get(value) ?? 0).toBe(alone.shown.length);
      }
    }),
  );
});

test('without a choice nothing is hidden, and putting a value in and out again changes nothing', () => {
  fc.assert(
    fc.property(cards, choice, fc.constantFrom(...values), (all, chosen, value) => {
      expect(narrow(all, new Set(), reader).hidden).toEqual([]);
      expect(new Set(toggled(toggled(chosen, value), value))).toEqual(chosen);
    }),
  );
});

test('of what was used, the five latest count as recent', () => {
  const used = Array.from({ length: 7 }, (_, at) => {
    const made = card(`PB-0${String(at)}`, 'a', 'あ');
    return { ...made, shelf: { ...made.shelf, usedAt: at } };
  });
  expect(recentOf([card('PB-09', 'a', 'あ'), ...used])).toEqual([
    'PB-06',
    'PB-05',
    'PB-04',
    'PB-03',
    'PB-02',
  ]);
});
