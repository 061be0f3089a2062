import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logPatternOf } from '../../../../main/core/readiness/patterns/log-pattern.ts';

// Patterns of the CloudWatch Logs User Guide, "Filter pattern syntax for metric filters".
const event = {
  eventType: 'UpdateTrail',
  sourceIPAddress: '111.111.111.111',
  arrayKey: ['value', 'another value'],
  objectList: [{ name: 'a', id: 1 }],
  SomeObject: null,
  cluster: { name: 'c' },
  size: 1200,
  on: false,
};
const counts = (pattern: string): boolean | undefined => logPatternOf(pattern)?.(event);

test.each([
  ['{ $.eventType = "UpdateTrail" }', true],
  ['{ $.eventType = UpdateTrail }', true],
  ['{ $.eventType = "Update*" }', true],
  ['{ $.eventType = "updatetrail" }', false],
  ['{ $.sourceIPAddress != 123.123.* }', true],
  ['{ $.arrayKey[0] = "value" }', true],
  ['{ $.objectList[0].id = 1 }', true],
  ['{ $.size >= 1000 && $.size < 1200.5 }', true],
  ['{ $.size > 1200 }', false],
  ['{ $.SomeObject IS NULL }', true],
  ['{ $.SomeOtherObject NOT EXISTS }', true],
  ['{ $.on IS FALSE }', true],
  ['{ $.on IS TRUE }', false],
  ['{ $.missing = "x" }', false],
  // What AWS makes of a difference from nothing is not documented; it is not counted on.
  ['{ $.missing != "x" }', false],
  ['{ ($.eventType = "x") || ($.eventType = "UpdateTrail") && ($.on IS FALSE) }', true],
  ['{ ($.eventType = "UpdateTrail" || $.on IS FALSE) && $.size = 1 }', false],
])('%s', (pattern, wanted) => {
  expect(counts(pattern)).toBe(wanted);
});

test.each([
  '',
  'ERROR',
  '{ }',
  '{ $.eventType = }',
  '{ $.eventType = %Update% }',
  '{ $.objectList[*].id = 1 }',
  '{ ($.eventType = "x" }',
  '{ $.eventType = "x" $.on IS TRUE }',
  '[ip, user]',
])('is not judged: %s', (pattern) => {
  expect(logPatternOf(pattern)).toBeUndefined();
});

test('whatever is written, it is read or not, and never throws', () => {
  const part = fc.constantFrom(
    '$.a',
    '$.b.c',
    '=',
    '!=',
    '"x*"',
    '5',
    '&&',
    '||',
    '(',
    ')',
    'IS',
    'NULL',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.json(), (parts, json) => {
      const found = logPatternOf(`{ ${parts.join(' ')} }`)?.(JSON.parse(json));
      expect([undefined, true, false]).toContain(found);
    }),
  );
});
