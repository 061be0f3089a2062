import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bindOutputs } from '../../../main/core/run/outputs.ts';
import type { Output } from '../../../main/core/playbook/model.ts';

const bound = (from: Output['from'], text: string) =>
  bindOutputs([{ id: 'x', type: 'text', from }], text).map(({ value }) => value);
const JSON_TEXT = JSON.stringify({
  'Step.Group': ['sg-1'],
  count: 3,
  deep: { list: [{ id: 'a' }] },
});

it.each<[Output['from'], string, readonly string[]]>([
  [{ jsonpath: "$['Step.Group'][0]" }, JSON_TEXT, ['sg-1']],
  [{ jsonpath: '$.count' }, JSON_TEXT, ['3']],
  [{ jsonpath: '$.deep.list[0].id' }, JSON_TEXT, ['a']],
  [{ jsonpath: '$.deep' }, JSON_TEXT, []],
  [{ jsonpath: '$..id' }, JSON_TEXT, []],
  [{ jsonpath: '$.constructor' }, JSON_TEXT, []],
  [{ jsonpath: '$.count' }, 'not json', []],
  [{ regex: '(sg-\\d+)', group: 1 }, JSON_TEXT, ['sg-1']],
  [{ regex: 'nothing' }, JSON_TEXT, []],
  [{ regex: '(a+)+$' }, JSON_TEXT, []],
  [{ regex: '(' }, JSON_TEXT, []],
  [{ answer: true }, JSON_TEXT, []],
])('%j gives %j', (from, text, expected) => {
  expect(bound(from, text)).toEqual(expected);
});

it.each<[Output['type'], string, readonly string[]]>([
  ['region', 'evil.example/', []],
  ['region', ' eusc-de-east-1\n', ['eusc-de-east-1']],
  ['account-id', '999', []],
  ['instance-ids', 'i-0a7f3c91d2e84b605 mi-everything', []],
  [
    'instance-ids',
    'i-0a7f3c91d2e84b605 i-0a7f3c91d2e84b606',
    ['i-0a7f3c91d2e84b605 i-0a7f3c91d2e84b606'],
  ],
  ['number', '1; rm', []],
  ['boolean', 'true', ['true']],
  ['text', ' as it is ', [' as it is ']],
])('a %s is bound from “%s” only where it is one', (type, said, expected) => {
  const outputs = [{ id: 'x', type, from: { jsonpath: '$.x' } }];
  expect(bindOutputs(outputs, JSON.stringify({ x: said })).map(({ value }) => value)).toEqual(
    expected,
  );
});

it('never throws', () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (path, text) => {
      bound({ jsonpath: path }, text);
      bound({ regex: path }, text);
    }),
  );
});
