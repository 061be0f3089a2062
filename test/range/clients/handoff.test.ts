import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeEach, describe, expect, test } from 'vitest';
import { give } from '../../../main/actions/handoff/give.ts';
import { openGrants } from '../../../main/actions/handoff/grant.ts';
import { withdraw, withdrawAll } from '../../../main/actions/handoff/withdraw.ts';
import { rangeHandoff } from '../../fakes/handoff.ts';
import { AWS_CLI, awsCliFound } from './aws-cli.ts';

const LONG = 120_000;
const ROLE = /assumed-role\/BREAK-GLASS-RESPONDER\//;
const run = promisify(execFile);
/** A credential_process for the tests: the app's own command, without Electron around it. */
const SUPPORT = join(import.meta.dirname, '../support');
const PROCESS = join(SUPPORT, 'credential-process.mjs');

let bench: Awaited<ReturnType<typeof rangeHandoff>>;

beforeEach(async () => {
  bench = await rangeHandoff();
});

const endpoint = (): string => bench.range().endpoints[0]?.endpoint ?? '';

/** The line a person types, then a command, in a shell with settings that must not count. */
async function inShell(command: string): Promise<string> {
  await give(bench.desk, { session: bench.session, to: 'tool', name: 'test' });
  const line = openGrants(bench.desk.handoff).find(({ to }) => to === 'tool')?.line ?? '';
  return afterLine(line, command);
}

async function afterLine(line: string, command: string): Promise<string> {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: home,
    AWS_PROFILE: 'ambient',
    AWS_ACCESS_KEY_ID: 'AKIAAMBIENT',
    AWS_SECRET_ACCESS_KEY: 'ambient',
    https_proxy: '',
    no_proxy: '*',
  };
  const { stdout } = await run('/bin/sh', ['-c', `${line}\n${command}`], { env });
  return stdout;
}

async function processConfig(): Promise<string> {
  await give(bench.desk, { session: bench.session, to: 'process', name: 'test' });
  const line = openGrants(bench.desk.handoff)[0]?.line ?? '';
  const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'config');
  const node = `"${process.execPath}" "${PROCESS}"`;
  writeFileSync(file, line.replace('"/opt/Breakglass/breakglass"', node));
  return file;
}

const CLI = (): string =>
  `${AWS_CLI} --endpoint-url ${endpoint()} sts get-caller-identity --query Arn`;
const PROFILE = 'breakglass-test';
const BOTOCORE = (): string =>
  `python3 -c 'import botocore.session as s; print(s.get_session().create_client("sts", endpoint_url="${endpoint()}").get_caller_identity()["Arn"])'`;

const botocore = await run('python3', ['-c', 'import botocore; print(botocore.__version__)']).then(
  ({ stdout }) => stdout.trim(),
  () => '',
);
if (botocore === '') console.log('skipped: python3 has no botocore (pip install botocore)');

describe.runIf(awsCliFound())('Debian’s aws CLI', () => {
  test('acts as the session in a shell that was told the line', { timeout: LONG }, async () => {
    expect(await inShell(CLI())).toMatch(ROLE);
    const [grant] = openGrants(bench.desk.handoff);
    expect(grant?.fetched).toBeGreaterThanOrEqual(1);
    if (process.platform === 'linux') expect(grant?.lastBy?.program).toMatch(/^(aws|python3)/);
  });

  test('that does not know the drill’s address calls nobody', { timeout: LONG }, async () => {
    const called = inShell(`AWS_MAX_ATTEMPTS=1 ${AWS_CLI} sts get-caller-identity`);
    await expect(called).rejects.toThrow('Failed to connect to proxy URL: "http://127.0.0.1:9"');
  });

  test('acts as it through credential_process', { timeout: LONG }, async () => {
    const env = { PATH: process.env['PATH'] ?? '', AWS_CONFIG_FILE: await processConfig() };
    const { stdout } = await run('/bin/sh', ['-c', `${CLI()} --profile ${PROFILE}`], { env });
    expect(stdout).toMatch(ROLE);
  });

  test('is told in a sentence that it was withdrawn', { timeout: LONG }, async () => {
    const env = { PATH: process.env['PATH'] ?? '', AWS_CONFIG_FILE: await processConfig() };
    await withdrawAll(bench.desk);
    const failed = run('/bin/sh', ['-c', `${CLI()} --profile ${PROFILE}`], { env });
    await expect(failed).rejects.toThrow('This hand-off is over, or its file is gone.');
  });
});

describe.runIf(botocore !== '')(`botocore ${botocore}`, () => {
  test('acts as the session in a shell that was told the line', { timeout: LONG }, async () => {
    expect(await inShell(BOTOCORE())).toMatch(ROLE);
  });

  test('acts as it through credential_process', { timeout: LONG }, async () => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      HOME: process.env['HOME'] ?? '',
      AWS_CONFIG_FILE: await processConfig(),
      AWS_PROFILE: PROFILE,
    };
    const { stdout } = await run('/bin/sh', ['-c', BOTOCORE()], { env });
    expect(stdout).toMatch(ROLE);
  });
});

describe('the SDK for JavaScript v3, by its own chain of providers', () => {
  const SDK = (): string =>
    `'${process.execPath}' '${join(SUPPORT, 'sdk-identity.mjs')}' ${endpoint()}`;

  test('acts as the session in a shell that was told the line', { timeout: LONG }, async () => {
    expect(await inShell(SDK())).toMatch(ROLE);
  });

  test('gets nothing once it is withdrawn', { timeout: LONG }, async () => {
    await give(bench.desk, { session: bench.session, to: 'process', name: 'keeps the door open' });
    const told = await inShell('env | grep -E "^AWS_(CONTAINER|REGION)"');
    const env = Object.fromEntries(told.trim().split('\n').map(pair)) as Record<string, string>;
    for (const { id, to } of openGrants(bench.desk.handoff)) {
      if (to === 'tool') await withdraw(bench.desk, id);
    }
    const { stdout } = await run('/bin/sh', ['-c', SDK()], { env });
    expect(stdout.trim()).toBe(
      'CredentialsProviderError: Could not load credentials from any providers',
    );
  });

  test('acts as it through credential_process', { timeout: LONG }, async () => {
    const env = {
      PATH: process.env['PATH'] ?? '',
      AWS_CONFIG_FILE: await processConfig(),
      AWS_PROFILE: PROFILE,
    };
    const { stdout } = await run('/bin/sh', ['-c', SDK()], { env });
    expect(stdout).toMatch(ROLE);
  });
});

function pair(line: string): readonly [string, string] {
  const at = line.indexOf('=');
  return [line.slice(0, at), line.slice(at + 1)];
}
