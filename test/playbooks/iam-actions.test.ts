import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import type { Playbook } from '../../main/core/playbook/model.ts';
import { bundled } from './support/bundled.ts';
import { madeUp, step } from './support/made-up.ts';
import { neededBy, roleOf, table } from './support/needed-actions.ts';

/** AWS answers it whoever asks, so a role with nothing else to do may declare it. */
const FREE = 'sts:GetCallerIdentity';

/** Steps that need what their role does not declare, and declared actions that no step needs. */
function mismatches(playbook: Playbook): readonly string[] {
  const steps = stepsOf(playbook).map(({ step: one }) => one);
  return playbook.roles.flatMap(({ id, actions }) => {
    const own = steps.filter((one) => roleOf(one) === id);
    const missing = own.flatMap((one) =>
      neededBy(one)
        .needs.filter((action) => !actions.includes(action))
        .map((action) => `${one.id} needs ${action}, which ${id} does not declare`),
    );
    const used = new Set(own.map(neededBy).flatMap(({ needs, may }) => [...needs, ...may]));
    const spare = actions.filter((action) => action !== FREE && !used.has(action));
    return [...missing, ...spare.map((action) => `no step needs ${action}, which ${id} declares`)];
  });
}

describe('the IAM actions of a playbook', () => {
  const roles = `roles:
  - { id: reader, role: readonly, why: { en: Look, ja: 見る }, actions: [iam:ListRoles, iam:ListUsers] }`;
  const cli = (command: string): Playbook =>
    madeUp(
      step('in', 'assume-role', 'role: reader') +
        step('look', 'cli', `role: reader, risk: read, command: '${command}'`),
      roles,
    );

  it('are told where one is missing and where one is to spare', () => {
    expect(mismatches(cli('aws iam list-roles; aws s3api list-objects-v2 --bucket b'))).toEqual([
      'look needs s3:ListBucket, which reader does not declare',
      'no step needs iam:ListUsers, which reader declares',
    ]);
  });

  it('are those of every command a shell would run, and of the options that add some', () => {
    const line =
      'for u in $(aws iam list-users); do aws ec2 create-snapshot --tag-specifications $(aws sts get-caller-identity); done';
    const { needs } = neededBy(stepsOf(cli(line))[1]!.step);
    expect(needs).toEqual(['iam:ListUsers', 'ec2:CreateSnapshot', 'ec2:CreateTags', FREE]);
  });

  it('are unknown where the table has no such command', () => {
    expect(() => mismatches(cli('aws iam make-coffee'))).toThrow('no "iam make-coffee"');
  });

  it.each(bundled.map((playbook) => [playbook.id, playbook] as const))(
    'are declared in %s exactly as its steps need them',
    (_, playbook) => {
      expect(mismatches(playbook)).toEqual([]);
    },
  );

  it('come from a page of the Service Authorization Reference for each service', () => {
    const page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_';
    for (const [service, { source }] of Object.entries(table.services)) {
      expect(source.startsWith(page), service).toBe(true);
    }
  });
});
