import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  baselineText,
  driftOf,
  parseBaseline,
  type Principals,
} from '../../../../main/core/readiness/own/baseline.ts';

const principals = fc.dictionary(
  fc.constantFrom('arn:a', 'arn:b', 'arn:c'),
  fc.dictionary(fc.constantFrom('groups', 'tags', 'trust'), fc.json(), { noNullPrototype: true }),
  { noNullPrototype: true },
);

test('what is written is read, and equal principals are equal text', () => {
  fc.assert(
    fc.property(principals, (one) => {
      const text = baselineText({ accounts: { '1': one } });
      const turned = Object.fromEntries(Object.entries(one).reverse());
      expect(baselineText({ accounts: { '1': turned } })).toBe(text);
      expect(parseBaseline(text)).toEqual({ accounts: { '1': one } });
    }),
    { numRuns: 50 },
  );
});

test('nothing drifts from itself, and each change is found from either side', () => {
  fc.assert(
    fc.property(principals, principals, (one, other) => {
      expect(driftOf(one, one)).toEqual([]);
      const there = driftOf(one, other).map(({ arn }) => arn);
      expect(driftOf(other, one).map(({ arn }) => arn)).toEqual(there);
    }),
    { numRuns: 50 },
  );
});

test('drift names its parts', () => {
  const before: Principals = { a: { groups: '[]', tags: '{}' }, b: {} };
  expect(driftOf(before, { a: { groups: '["x"]', tags: '{}' }, c: {} })).toEqual([
    { arn: 'a', is: 'changed', parts: ['groups'] },
    { arn: 'b', is: 'gone', parts: [] },
    { arn: 'c', is: 'new', parts: [] },
  ]);
});

test('another text is no baseline', () => {
  for (const text of ['', '{}', 'null', '{"format":"breakglass-baseline/1","accounts":{"1":2}}']) {
    expect(parseBaseline(text)).toBeUndefined();
  }
});
