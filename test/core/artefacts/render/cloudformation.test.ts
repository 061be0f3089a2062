import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { cloudFormationOf } from '../../../../main/core/artefacts/render/cloudformation.ts';
import { stacksOf } from '../../../../main/core/artefacts/stacks.ts';
import { CHECKS } from '../../../../main/core/readiness/checks/all.ts';
import { temporaryFolder } from '../../../fakes/log-disk.ts';
import { siteFor } from '../site-of.ts';

const needs = [
  { id: 'r', role: 'responder', why: { en: 'x', ja: 'x' }, actions: ['ssm:TerminateSession'] },
];
const stacks = stacksOf(siteFor(), {
  needs,
  checks: CHECKS,
  auditors: ['arn:aws:iam::999900001111:role/audit'],
});

interface Template {
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
}

function refsIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    key === 'Ref' && typeof inside === 'string' ? [inside] : refsIn(inside),
  );
}

const hasLinter = await promisify(execFile)('cfn-lint', ['--version']).then(
  () => true,
  () => false,
);
if (!hasLinter) process.stdout.write('skipped: cfn-lint is not installed on this computer\n');

/** Actions of AWS Sign-In that the linter's table may not know yet (Sign-In API Reference, 2026). */
const isNewer = (line: string): boolean =>
  /:W3037:'(?:getconsoleauthorizationconfiguration|getresourcepolicy|listresourcepermissionstatements)' is not one of \['authorizeoauth2access'/.test(
    line,
  );

/** What takes another number of resources than one: a topic its key and policy, an alert its alarm. */
const PARTS: Readonly<Record<string, number>> = { topic: 3, alert: 2, 'password-policy': 0 };

describe('artefacts as CloudFormation', () => {
  it('refer only to what is there', () => {
    for (const stack of stacks) {
      const template = cloudFormationOf(stack) as unknown as Template;
      const known = [...Object.keys(template.Parameters ?? {}), ...Object.keys(template.Resources)];
      for (const ref of refsIn(template)) {
        expect([...known, 'AWS::AccountId']).toContain(ref);
      }
    }
  });

  it('make no two things under one id, and leave none out', () => {
    for (const stack of stacks) {
      const { Resources } = cloudFormationOf(stack) as unknown as Template;
      const made = stack.resources.reduce((sum, { is }) => sum + (PARTS[is] ?? 1), 0);
      expect([stack.name, Object.keys(Resources).length]).toEqual([stack.name, made]);
    }
  });

  it.skipIf(!hasLinter)(
    'pass AWS’s own linter',
    async () => {
      const folder = temporaryFolder();
      const files = await Promise.all(
        stacks.map(async (stack) => {
          const file = join(folder, `${stack.name}.json`);
          await writeFile(file, JSON.stringify(cloudFormationOf(stack), null, 2));
          return file;
        }),
      );
      const args = ['--format', 'parseable', ...files];
      const said = await promisify(execFile)('cfn-lint', args).then(
        ({ stdout }) => stdout,
        ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
      );
      expect(said.split('\n').filter((line) => line !== '' && !isNewer(line))).toEqual([]);
    },
    60_000,
  );
});
