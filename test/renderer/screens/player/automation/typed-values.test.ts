import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  shownInField,
  typedValues,
} from '../../../../../renderer/screens/player/automation/typed-values.ts';

it.each([
  ['StringList', 'a\n\n b \n', ['a', 'b']],
  ['StringMap', 'A=1\nB = two=2', ['{"A":"1","B":"two=2"}']],
  ['StringMap', '', []],
  ['StringMap', 'no name', ['no name']],
  ['MapList', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
  ['String', ' kept as typed ', [' kept as typed ']],
  ['Integer', ' 3 ', ['3']],
  ['Boolean', '', []],
] as const)('%s %j is sent as %j', (type, typed, expected) => {
  expect(typedValues({ type }, typed)).toEqual(expected);
});

it('a map comes back from its field as it was', () => {
  const map = fc.dictionary(
    fc.string({ maxLength: 8 }),
    fc.oneof(fc.string({ maxLength: 8 }), fc.integer()),
    {
      minKeys: 1,
    },
  );
  fc.assert(
    fc.property(map, (value) => {
      const field = { type: 'StringMap' } as const;
      const sent = typedValues(field, shownInField(field, [JSON.stringify(value)]));
      expect(JSON.parse(sent[0] ?? '')).toEqual({ ...value });
    }),
  );
});
