import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assumeRole } from '../../main/actions/assume-role.ts';
import { copyCommand } from '../../main/actions/copy-command.ts';
import { runStep } from '../../main/actions/run-step.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { submitCode } from '../../main/actions/submit-code.ts';
import { usePracticeKey } from '../../main/actions/submit-secret.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { diskBench } from '../fakes/disk-desk.ts';
import { filesWith, leakForms } from '../fakes/folder-bytes.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const folder = join(import.meta.dirname, '../../../shared/data/ssm-docs');
const published = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.startsWith('forensic-orch'))
  : [];
if (published.length === 0) {
  console.log(`skipped: ${folder} is not there, so published documents are not looked at`);
}

/** None of these looks like a secret by itself: only the parameter's name tells. */
const SECRETS = {
  SecretAccessKey: 'plain-words-for-a-secret-key',
  SessionToken: 'a-session-token-nobody-would-guess',
  dbPassword: 'correct horse battery',
};
const KEY_ID = 'ASIAIOSFODNN7EXAMPLE';

const role = {
  id: 'responder',
  role: 'responder',
  why: { en: 'W', ja: 'W' },
  actions: ['ssm:SendCommand'],
};

function parametersOf(file: string): Readonly<Record<string, readonly string[]>> {
  const document = JSON.parse(readFileSync(join(folder, file), 'utf8')) as {
    readonly parameters: Readonly<Record<string, unknown>>;
  };
  const given: Record<string, string> = { ...SECRETS, AccessKeyId: KEY_ID };
  const names = [...Object.keys(document.parameters), 'dbPassword'];
  return Object.fromEntries(names.map((name) => [name, [given[name] ?? `value of ${name}`]]));
}

async function started(steps: readonly Step[]) {
  const bench = diskBench([pinned('PB-T', [section('s', steps)], { roles: [role] })]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
  await usePracticeKey(bench.desk);
  await submitCode(bench.desk, '123456');
  await assumeRole(bench.desk, 'responder');
  return bench;
}

describe('documents that take keys as plain parameters', () => {
  it.each(published)('%s: keys reach AWS and nothing else', async (file) => {
    const parameters = parametersOf(file);
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(Object.keys(SECRETS)));
    const { bench, desk, disk } = await started([
      step('cmd', {
        kind: 'run-command',
        role: 'responder',
        document: file,
        targets: { tag: { key: 'Role', value: 'web' } },
        parameters,
      }),
    ]);
    let sent: unknown;
    const { sendCommand, command } = bench.aws.ssm;
    bench.aws.ssm = {
      ...bench.aws.ssm,
      sendCommand: (to, request) => {
        sent = request;
        return sendCommand(to, request);
      },
      // The document's own output, which prints what it was given.
      command: async (to, id) => {
        const answer = await command(to, id);
        if (!answer.ok) return answer;
        const targets = answer.value.targets.map((target) => ({
          ...target,
          output: `+ export AWS_SESSION_TOKEN=${SECRETS.SessionToken}`,
        }));
        return { ...answer, value: { ...answer.value, targets } };
      },
    };
    expect(await runStep(desk, 'cmd')).toMatchObject({ ok: true });
    await Promise.all([...(desk.run?.background ?? [])]);
    expect(sent).toMatchObject({ parameters: { SecretAccessKey: [SECRETS.SecretAccessKey] } });
    const readBack = JSON.stringify(bench.readBacks);
    expect(readBack).toContain('SecretAccessKey');
    expect(readBack).toContain(KEY_ID);
    const { comment } = sent as { readonly comment: string };
    for (const secret of Object.values(SECRETS)) {
      expect(readBack).not.toContain(secret);
      expect(comment).not.toContain(secret);
      expect(filesWith(disk.root, leakForms(secret))).toEqual([]);
    }
    expect(filesWith(disk.root, [Buffer.from(KEY_ID)])).not.toEqual([]);
  });

  it('a key written into a script or a line to copy stays out of read-back, log and clipboard', async () => {
    const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzxw3q9T0Ab';
    const { bench, desk, disk } = await started([
      step('cmd', {
        kind: 'run-command',
        role: 'responder',
        document: 'AWS-RunShellScript',
        targets: { tag: { key: 'Role', value: 'web' } },
        script: [`export AWS_SECRET_ACCESS_KEY=${key}`, 'aws sts get-caller-identity'],
      }),
    ]);
    expect(await runStep(desk, 'cmd')).toMatchObject({ ok: true });
    expect(JSON.stringify(bench.readBacks.at(-1)?.script)).toContain('get-caller-identity');
    expect(JSON.stringify(bench.readBacks)).not.toContain(key);
    expect(filesWith(disk.root, leakForms(key))).toEqual([]);

    const copying = await started([
      step('line', { kind: 'cli', command: `aws configure set aws_secret_access_key ${key}` }),
    ]);
    // With a mark in its place the line would be another one, and run.
    expect(await copyCommand(copying.desk, 'line')).toMatchObject({
      error: { code: 'line-holds-secret' },
    });
    expect(copying.bench.copied).toEqual([]);
    expect(filesWith(copying.disk.root, leakForms(key))).toEqual([]);
  });
});
