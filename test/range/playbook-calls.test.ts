import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { stepsOf } from '../../main/core/playbook/checks/walk.ts';
import { cloudTrail } from '../../main/range/cloudtrail/service.ts';
import { config } from '../../main/range/config/service.ts';
import { ec2 } from '../../main/range/ec2/service.ts';
import { iam } from '../../main/range/iam/service.ts';
import { kms } from '../../main/range/kms/service.ts';
import { organizations } from '../../main/range/organizations/service.ts';
import { bucketOperations } from '../../main/range/s3/answer.ts';
import { secretsManager } from '../../main/range/secrets-manager/service.ts';
import { ssm } from '../../main/range/ssm/service.ts';
import { sts } from '../../main/range/sts/service.ts';
import { bundled } from '../playbooks/support/bundled.ts';
import { commandsIn } from '../playbooks/support/needed-actions.ts';

const unanswered = Object.values(
  parse(readFileSync(new URL('not-answered.yaml', import.meta.url), 'utf8')) as Readonly<
    Record<string, readonly string[]>
  >,
).flat();

/** The CLI's word for a service, where it is another than the service's own. */
const WORDS: Readonly<Record<string, string>> = { config: 'configservice' };
/** What the CLI names otherwise than S3's own action. */
const ALIASES: Readonly<Record<string, string>> = {
  getpublicaccessblock: 'getbucketpublicaccessblock',
  putpublicaccessblock: 'putbucketpublicaccessblock',
  getbucketlifecycleconfiguration: 'getbucketlifecycle',
};

const small = (names: object): ReadonlySet<string> =>
  new Set(Object.keys(names).map((name) => name.toLowerCase()));
const offered = new Map<string, ReadonlySet<string>>([
  ...[sts, iam, ec2, ssm, kms, organizations, cloudTrail, secretsManager, config].map(
    ({ name, operations }) => [WORDS[name] ?? name, small(operations)] as const,
  ),
  ['s3api', new Set([...small(bucketOperations), 'listbuckets'])],
]);

function answers(command: string): boolean {
  const [service = '', words = ''] = command.split(' ');
  const name = words.replaceAll('-', '');
  return offered.get(service)?.has(ALIASES[name] ?? name) === true;
}

test('the range answers every command of the playbooks, or it is written down why not', () => {
  const used = new Set(
    bundled.flatMap((playbook) =>
      stepsOf(playbook).flatMap(({ step }) =>
        step.kind === 'cli' ? commandsIn(step.command) : [],
      ),
    ),
  );
  const silent = [...used].filter((command) => !answers(command));
  expect(silent.sort()).toEqual([...unanswered].sort());
  expect(new Set(unanswered).size).toBe(unanswered.length);
  expect(used.size - silent.length).toBeGreaterThan(100);
});
