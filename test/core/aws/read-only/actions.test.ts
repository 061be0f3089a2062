import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { HOLDS, READ_ACTIONS, readAction } from '../../../../main/core/aws/read-only/actions.ts';

const folder = new URL('../../../../playbooks/', import.meta.url);
const declared = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const { roles = [] } = parse(readFileSync(new URL(name, folder), 'utf8')) as {
      readonly roles?: readonly { readonly actions: readonly string[] }[];
    };
    return roles.flatMap(({ actions }) => actions);
  });

test('what gives out a secret, an object, a log line or a command’s output is not in it', () => {
  expect(HOLDS.filter((action) => readAction(action))).toEqual([]);
  for (const action of ['secretsmanager:GetSecretValue', 'ssm:GetParameter', 's3:GetObject']) {
    expect(HOLDS).toContain(action);
  }
});

test.each([
  'ssm:SendCommand',
  'ssm:StartAutomationExecution',
  'ssm:StartSession',
  'sts:AssumeRole',
  'kms:Decrypt',
  'iam:PassRole',
  'iam:*',
  'ec2:Describe*',
  '*',
  'ec2:DescribeInstances ',
  'nonsense',
  '',
])('%s is not in it', (action) => {
  expect(readAction(action)).toBeUndefined();
});

test('each action is named once, with a verb that reads', () => {
  expect(new Set(READ_ACTIONS).size).toBe(READ_ACTIONS.length);
  const verbs =
    /:(?:Check|Describe|Get|List|Lookup|Simulate|Validate)[A-Z]|:GenerateCredentialReport$/;
  expect(READ_ACTIONS.filter((action) => !verbs.test(action))).toEqual([]);
});

test('case does not count, as in IAM', () => {
  expect(readAction('IAM:listmfadevices')).toBe('iam:ListMFADevices');
});

test('of what the playbooks declare, whatever sounds like a read is in the table or named as left out', () => {
  const sounds = declared.filter((action) => /:(?:Get|List|Describe|Lookup)/.test(action));
  expect(sounds.length).toBeGreaterThan(100);
  expect(sounds.filter((action) => !readAction(action) && !HOLDS.includes(action))).toEqual([]);
});
