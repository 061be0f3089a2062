import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { neededActions } from '../../main/core/playbook/needed-actions.ts';
import { bundled } from './support/bundled.ts';
import { madeUp, step } from './support/made-up.ts';
import { neededBy, roleOf, table } from './support/needed-actions.ts';

const cli = (command: string): Step =>
  stepsOf(madeUp(step('look', 'cli', `risk: read, command: '${command}'`)))[0]!.step;
const lower = (actions: readonly string[]): readonly string[] =>
  actions.map((action) => action.toLowerCase());

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
