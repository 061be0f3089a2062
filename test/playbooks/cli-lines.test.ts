import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { awsCliFound } from '../range/clients/aws-cli.ts';
import { readByAwsCli } from './support/aws-lines.ts';
import { bundled } from './support/bundled.ts';
import { cliLines } from './support/cli-lines.ts';

interface TooNew {
  readonly command: string;
  readonly says: string;
}

const tooNew = parse(
  readFileSync(new URL('cli-too-new.yaml', import.meta.url), 'utf8'),
) as readonly TooNew[];

describe.runIf(awsCliFound())(
  'command lines, read by the aws CLI itself',
  { timeout: 120_000 },
  () => {
    it('finds every kind of fault', async () => {
      const lines = [
        'aws iam lst-roles',
        'aws iam list-roles --rgion x',
        "aws ec2 describe-instances --region us-east-1 --filters '[{]'",
        'aws iam update-access-key --user-name u --access-key-id AKIAEXAMPLEEXAMPLE12 --status off',
        "aws iam list-roles --query 'Roles[].[RoleName,Nme]'",
        'aws iam get-role',
        'aws ec2 describe-instances',
        'rm x; aws iam list-roles',
        'echo nothing',
      ];
      const read = await readByAwsCli(lines.map((line) => ({ id: line, line })));
      expect(read.filter(({ faults }) => faults.length === 0)).toEqual([]);
      expect(read.map(({ id }) => id)).toEqual(lines);
    });

    it('takes every line of every bundled playbook', async () => {
      const lines = bundled.flatMap((playbook) => cliLines(playbook, bundled));
      const read = await readByAwsCli(lines);
      expect(read).toHaveLength(lines.length);
      const excuses = (fault: string): readonly TooNew[] =>
        tooNew.filter(
          ({ command, says }) => fault.startsWith(`aws ${command}: `) && fault.includes(says),
        );
      const faulty = read
        .map(({ id, faults }) => ({ id, left: faults.filter((one) => excuses(one).length === 0) }))
        .filter(({ left }) => left.length > 0);
      expect(faulty.map(({ id, left }) => `${id}: ${left.join('; ')}`)).toEqual([]);
      // What is said to be too new is in use, and this version does not have it.
      const used = new Set(read.flatMap(({ faults }) => faults.flatMap(excuses)));
      expect(tooNew.filter((one) => !used.has(one))).toEqual([]);
    });
  },
);
