import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseResourcePolicy } from '../../../main/core/iam/parse-resource.ts';

const open = { Effect: 'Allow', Principal: '*', Action: 's3:GetObject', Resource: '*' };
const { Principal: _everyone, ...nobody } = open;

test.each([
  ['{', 'invalid Json'],
  ['null', 'Syntax errors'],
  ['[]', 'Syntax errors'],
  ['{}', 'Missing required field Statement'],
  [JSON.stringify({ Statement: [] }), 'Missing required field Statement'],
  [JSON.stringify({ Statement: 'all' }), 'Syntax errors'],
  [JSON.stringify({ Statement: nobody }), 'Missing required field Principal'],
  [JSON.stringify({ Statement: { ...open, Principal: {} } }), 'Invalid principal'],
  [JSON.stringify({ Statement: { ...open, Principal: { Role: 'x' } } }), 'Invalid principal'],
  [JSON.stringify({ Statement: { ...open, NotPrincipal: '*' } }), 'Syntax errors'],
  [JSON.stringify({ Statement: { ...open, Effect: 'Maybe' } }), 'Syntax errors'],
])('refused: %s', (text, why) => {
  const read = parseResourcePolicy(text);
  expect(!read.ok && read.error).toContain(why);
});

test('one statement by itself is a list of one', () => {
  expect(parseResourcePolicy(JSON.stringify({ Statement: open }))).toEqual({
    ok: true,
    value: { Statement: [open] },
  });
});

test('no JSON makes it throw, and what it takes has a list of statements', () => {
  const part = fc.oneof(fc.jsonValue(), fc.constant(open), fc.constant([open, open]));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ Statement: part })), (value) => {
      const read = parseResourcePolicy(JSON.stringify(value));
      if (read.ok) expect(read.value.Statement.length).toBeGreaterThan(0);
    }),
  );
});
