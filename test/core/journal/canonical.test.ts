import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonical, type Json } from '../../../main/core/journal/canonical.ts';

/** Keys that an object keeps in an order of its own, or that mean something to it. */
const key = fc.oneof(
  fc.constantFrom('1', '2', '9', '10', '4294967295', '__proto__', 'toJSON', 'a', 'A', 'é', 'ff'),
  fc.string({ unit: 'grapheme' }),
);
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false, -0, 1e21, 1e-7),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 5 }).map((all) => Object.fromEntries(all)),
  ),
}));

it('prints what the npm package canonicalize prints, whatever the order of the keys', () => {
  fc.assert(
    fc.property(value, (one) => {
      expect(canonical(one)).toBe(canonicalize(one));
    }),
    { numRuns: 1000 },
  );
});

it('prints the same whether or not the keys were in order', () => {
  expect(canonical({ 10: 1, 9: 2, b: { d: 1, c: [{ f: 1, e: 2 }] } })).toBe(
    '{"10":1,"9":2,"b":{"c":[{"e":2,"f":1}],"d":1}}',
  );
});

it.each([Number.NaN, Infinity, -Infinity])('has no form for %s, wherever it stands', (number) => {
  expect(() => canonical({ a: [{ b: number }] })).toThrow(RangeError);
  expect(() => canonical({ b: 1, a: number })).toThrow(RangeError);
});
