import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { READ_ACTIONS } from '../../../../main/core/aws/read-only/actions.ts';
import { onlyReads, readNarrowing } from '../../../../main/core/aws/read-only/narrow.ts';
import { LONGEST_POLICY } from '../../../../main/core/aws/session-policy.ts';
import { evaluatePolicies } from '../../../../main/core/iam/evaluate.ts';
import { parsePolicy } from '../../../../main/core/iam/parse.ts';
import { parsePlaybook } from '../../../../main/core/playbook/parse.ts';

const policy = (...Statement: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement });

function allows(text: string, action: string, resource = 'arn:aws:s3:::a'): boolean {
  const parsed = parsePolicy(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return evaluatePolicies([parsed.value], { action, resource, context: new Map() }) === 'allow';
}

test.each([
  ['what it would change', ['ssm:SendCommand', 'ec2:StopInstances']],
  ['secrets', ['secretsmanager:GetSecretValue', 'ssm:GetParameter', 'kms:Decrypt']],
  ['everything', ['*', 's3:*']],
])('of %s nothing is allowed', (_what, actions) => {
  const { sessionPolicy } = readNarrowing({}, actions);
  expect(onlyReads(sessionPolicy)).toBe(true);
  for (const action of [...actions, 's3:PutBucketPolicy', 's3:GetObject']) {
    expect(allows(sessionPolicy, action.replace('*', 'DeleteBucket'))).toBe(false);
  }
});

test('what was narrowed stays so: resources, conditions and denials', () => {
  const before = policy(
    { Sid: 'One', Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::a' },
    { Effect: 'Deny', Action: 's3:GetBucketAcl', Resource: '*' },
  );
  const { sessionPolicy } = readNarrowing({ sessionPolicy: before, policyArns: ['arn:x'] }, [
    's3:GetBucketPolicy',
    's3:GetBucketAcl',
    's3:PutBucketPolicy',
  ]);
  expect(allows(sessionPolicy, 's3:GetBucketPolicy')).toBe(true);
  expect(allows(sessionPolicy, 's3:GetBucketPolicy', 'arn:aws:s3:::b')).toBe(false);
  expect(allows(sessionPolicy, 's3:GetBucketAcl')).toBe(false);
  expect(allows(sessionPolicy, 's3:PutBucketPolicy')).toBe(false);
});

test.each(['no json', policy({ Effect: 'Allow', Action: 'nonsense', Resource: '*' }), policy()])(
  'a policy that cannot be read allows nothing: %s',
  (sessionPolicy) => {
    const narrowed = readNarrowing({ sessionPolicy }, ['ec2:DescribeInstances']).sessionPolicy;
    expect(allows(narrowed, 'ec2:DescribeInstances', '*')).toBe(false);
    expect(onlyReads(narrowed)).toBe(true);
  },
);

test.each([
  [undefined],
  [''],
  [policy({ Effect: 'Allow', Action: '*', Resource: '*' })],
  [policy({ Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' })],
  [policy({ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' })],
  [
    policy({
      Effect: 'Allow',
      Action: ['ec2:DescribeInstances', 'ssm:SendCommand'],
      Resource: '*',
    }),
  ],
])('more than reads: %s', (text) => {
  expect(onlyReads(text)).toBe(false);
});

const action = fc.constantFrom(
  ...READ_ACTIONS,
  ...[
    'ssm:SendCommand',
    's3:GetObject',
    'iam:*',
    '*',
    'ec2:Describe*',
    's3:?etBucketAcl',
    'kms:Decrypt',
  ],
);
const some = fc.array(action, { minLength: 1, maxLength: 6 });
const statement = fc.oneof(
  fc.record({ Effect: fc.constantFrom('Allow', 'Deny'), Action: some, Resource: fc.constant('*') }),
  fc.record({ Effect: fc.constant('Allow'), NotAction: some, Resource: fc.constant('*') }),
);

test('never more than was allowed before, never more than reads, and the same when narrowed again', () => {
  fc.assert(
    fc.property(
      fc.array(statement, { minLength: 1, maxLength: 4 }),
      some,
      action,
      (all, actions, asked) => {
        const before = policy(...all);
        const once = readNarrowing({ sessionPolicy: before }, actions);
        expect(onlyReads(once.sessionPolicy)).toBe(true);
        expect(readNarrowing(once, actions)).toEqual(once);
        if (allows(once.sessionPolicy, asked)) expect(allows(before, asked)).toBe(true);
      },
    ),
  );
});

const folder = new URL('../../../../playbooks/', import.meta.url);
test.each(readdirSync(folder).filter((name) => name.endsWith('.yaml')))(
  'the roles of %s fit into one session policy',
  (name) => {
    const { playbook } = parsePlaybook(name, readFileSync(new URL(name, folder)));
    for (const need of playbook?.roles ?? []) {
      const { sessionPolicy } = readNarrowing(need, need.actions);
      expect(onlyReads(sessionPolicy)).toBe(true);
      expect(sessionPolicy.length, need.id).toBeLessThanOrEqual(LONGEST_POLICY);
    }
  },
);
