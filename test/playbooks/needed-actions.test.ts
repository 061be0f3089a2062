import { describe, expect, it, test } from 'vitest';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { asksUnseen, neededActions } from '../../main/core/playbook/needed-actions.ts';
import { bundled } from './support/bundled.ts';
import { madeUp, step } from './support/made-up.ts';
import { neededBy, roleOf, table } from './support/needed-actions.ts';

const cli = (command: string): Step =>
  stepsOf(madeUp(step('look', 'cli', `risk: read, command: '${command}'`)))[0]!.step;
const lower = (actions: readonly string[]): readonly string[] =>
  actions.map((action) => action.toLowerCase());

test.each([
  'aws iam list-users | xargs -n1 aws iam delete-user --user-name',
  'aws ec2 describe-instances; aws --region eu-west-1 ec2 terminate-instances --instance-ids i-1',
  'aws ec2 describe-instances; sudo aws ec2 stop-instances --instance-ids i-1',
  'aws ec2 describe-instances; `aws ec2 stop-instances --instance-ids i-1`',
])('a call that stands where it is not read is noticed: %s', (line) => {
  expect(asksUnseen(line)).toBe(true);
});

test.each([
  'aws ec2 describe-instances',
  'id=$(aws sts get-caller-identity)',
  'curl https://x.aws/',
])('nothing is noticed where each call is read: %s', (line) => {
  expect(asksUnseen(line)).toBe(false);
});

describe('the IAM actions shown of a step', () => {
  it.each(Object.entries(table.services))(
    'are for each command of %s those of the table',
    (service, { commands }) => {
      for (const [command, actions] of Object.entries(commands)) {
        const { needs } = neededActions(cli(`aws ${service} ${command}`), []);
        expect(lower(needs), command).toEqual(lower(actions));
      }
    },
  );

  it.each(
    Object.entries(table.options).flatMap(([command, words]) =>
      Object.entries(words).map(([word, actions]) => [command, word, actions] as const),
    ),
  )('count what in %s the word %s adds', (command, word, actions) => {
    const whole = command.includes(' ') ? command : `${command} describe-anything`;
    expect(neededActions(cli(`aws ${whole} ${word} x`), []).needs).toEqual(
      expect.arrayContaining([...actions]),
    );
  });

  it.each([
    ['aws --profile ops s3 ls', []],
    ['aws ec2 wait instance-running --instance-ids i-1', []],
    ['aws logs tail /a --follow', ['logs:FilterLogEvents']],
    ['aws ecr get-login-password', ['ecr:GetAuthorizationToken']],
    ['aws eks update-kubeconfig --name a', ['eks:DescribeCluster']],
  ])('are none that IAM does not have: %s', (line, needs) => {
    expect(neededActions(cli(line), []).needs).toEqual(needs);
  });

  it.each(bundled.map((playbook) => [playbook.id, playbook] as const))(
    'are in %s those the roles declare, for each step with a role',
    (_, { roles, sections }) => {
      for (const one of sections.flatMap(({ steps }) => steps)) {
        if (roleOf(one) === undefined) continue;
        const { role, needs, may } = neededActions(one, roles);
        expect(role?.id).toBe(roleOf(one));
        expect(needs, one.id).toEqual([...new Set(neededBy(one).needs)]);
        expect(role?.actions, one.id).toEqual(expect.arrayContaining([...needs, ...may]));
      }
    },
  );
});

test('no line of a bundled playbook calls AWS CLI unseen', () => {
  const lines = bundled.flatMap((playbook) =>
    stepsOf(playbook).flatMap(({ step: one }) => (one.kind === 'cli' ? [one.command] : [])),
  );
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.filter(asksUnseen)).toEqual([]);
});
