import { describe, expect, test } from 'vitest';
import { checkActions } from '../../../../main/core/playbook/checks/actions.ts';
import { madeUp, step } from '../../../playbooks/support/made-up.ts';

function found(command: string, actions: string): readonly string[] {
  const playbook = madeUp(
    step('in', 'assume-role', 'role: reader') +
      step('look', 'cli', `role: reader, risk: read, command: '${command}'`),
    `roles:
  - { id: reader, role: readonly, why: { en: Look, ja: 見る }, actions: [${actions}] }`,
  );
  return checkActions(playbook).map(({ code, path, message }) => {
    expect(path).toEqual(['sections', 0, 'steps', 1, 'command']);
    return `${code}: ${/needs (.*), which/.exec(message.en)?.[1] ?? ''}`;
  });
}

describe('a line for the AWS CLI', () => {
  test.each([
    ['aws iam list-users', 'iam:ListRoles', ['undeclared-action: iam:ListUsers']],
    [
      'for k in $(aws s3api list-objects-v2); do aws iam list-users; done',
      'iam:ListRoles',
      ['undeclared-action: s3:ListBucket, iam:ListUsers'],
    ],
    ['aws iam list-users', 'iam:List*Roles', ['undeclared-action: iam:ListUsers']],
    ['aws iam list-users', '"iam:ListUsers*x"', ['undeclared-action: iam:ListUsers']],
  ])('%s with %s is blamed', (command, actions, expected) => {
    expect(found(command, actions)).toEqual(expected);
  });

  test.each([
    ['aws iam list-users', 'iam:ListUsers'],
    ['aws iam list-users', 'iam:listusers'],
    ['aws iam list-users', '"iam:*"'],
    ['aws iam list-users', '"iam:L*U*s"'],
    ['aws sts get-caller-identity', 'iam:ListUsers'],
    ['aws configure list', 'iam:ListUsers'],
    ['aws s3 rm s3://b/k', 'iam:ListUsers'],
    ['echo aws', 'iam:ListUsers'],
  ])('%s with %s is not', (command, actions) => {
    expect(found(command, actions)).toEqual([]);
  });
});
