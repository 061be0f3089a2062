import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePolicy } from '../../../main/core/iam/parse.ts';

const good = { Effect: 'Allow', Action: 'ssm:ListCommands', Resource: '*' };
const withStatement = (statement: unknown): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statement });

test.each([
  ['not JSON', '{', 'This policy contains invalid Json'],
  ['not an object', '[]', 'Syntax errors in policy.'],
  [
    'wrong version',
    '{"Version":"2020-01-01","Statement":[]}',
    'The policy must contain a valid version string',
  ],
  ['no statement', '{"Version":"2012-10-17"}', 'Missing required field Statement'],
  ['empty statement list', withStatement([]), 'Missing required field Statement'],
  ['unknown top-level key', '{"Statment":[]}', 'Syntax errors in policy.'],
  ['no effect', withStatement({ ...good, Effect: undefined }), 'Missing required field Effect'],
  ['wrong effect', withStatement({ ...good, Effect: 'Alow' }), 'Syntax errors in policy.'],
  [
    'no action',
    withStatement({ ...good, Action: undefined }),
    'Policy statement must contain actions.',
  ],
  [
    'no resource',
    withStatement({ ...good, Resource: undefined }),
    'Policy statement must contain resources.',
  ],
  [
    'principal',
    withStatement({ ...good, Principal: '*' }),
    'Policy document should not specify a principal.',
  ],
  [
    'action without service',
    withStatement({ ...good, Action: 'ListCommands' }),
    'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
  ],
  [
    'resource that is no ARN',
    withStatement({ ...good, Resource: 'web-7' }),
    'Resource web-7 must be in ARN format or "*".',
  ],
  [
    'unknown operator',
    withStatement({ ...good, Condition: { StringEqual: { a: 'b' } } }),
    'Invalid Condition type : StringEqual.',
  ],
  [
    'condition value of a wrong type',
    withStatement({ ...good, Condition: { Bool: { a: true } } }),
    'Syntax errors in policy.',
  ],
  ['unknown statement key', withStatement({ ...good, Actions: [] }), 'Syntax errors in policy.'],
])('refuses %s', (_name, text, message) => {
  expect(parsePolicy(text)).toEqual({ ok: false, error: message });
});

test('one statement may stand without a list', () => {
  const parsed = parsePolicy(withStatement(good));
  expect(parsed.ok && parsed.value.Statement).toEqual([good]);
});

test('no text and no JSON makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map(withStatement)), (text) => {
      const parsed = parsePolicy(text);
      if (!parsed.ok) expect(parsed.error).not.toBe('');
    }),
  );
});
