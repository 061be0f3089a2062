import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPathParts } from '../../../main/core/playbook/json-path.ts';

test.each([
  '',
  'Account',
  '$..Account',
  '$.*',
  '$[*]',
  '$[0:2]',
  '$[?@.a]',
  '$.a.',
  '$[-1]',
  '$.a b',
])('%j leads to no single value', (path) => {
  expect(jsonPathParts(path)).toBeUndefined();
});

test.each([
  ['$', []],
  ['$.Users[0].UserName', ['Users', '0', 'UserName']],
  [`$['a.b']["c d"]`, ['a.b', 'c d']],
])('%j is its names and indexes', (path, parts) => {
  expect(jsonPathParts(path)).toEqual(parts);
});

test('names in brackets come back as they are, whatever they hold', () => {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((one) => !/['"\n\]\[]/.test(one));
  fc.assert(
    fc.property(fc.array(name, { maxLength: 5 }), (names) => {
      expect(jsonPathParts(`$${names.map((one) => `['${one}']`).join('')}`)).toEqual(names);
    }),
  );
});
