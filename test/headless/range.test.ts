import { spawn } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { AWS_CLI, awsCliFound } from '../range/clients/aws-cli.ts';

const NODE = process.execPath;

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command; with `until`, sends Ctrl-C once that line is printed. */
function run(args: readonly string[], until?: string): Promise<Ended> {
  const child = spawn(NODE, ['main/headless/range.ts', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (part: Buffer) => {
    out += part.toString();
    if (until !== undefined && out.includes(until)) child.kill('SIGINT');
  });
  child.stderr.on('data', (part: Buffer) => {
    err += part.toString();
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, out, err })));
}

test.each([
  ['an unknown option', ['--colour', 'red'], 'Unknown option'],
  ['a stray word', ['sso-outage'], 'Unexpected argument'],
  ['a port that is none', ['--port', 'http'], '--port takes a number from 1 to 65000, not "http"'],
  ['a port out of range', ['--port', '70000'], '--port takes a number'],
  ['an unknown scenario', ['--scenario', 'flood'], 'no scenario "flood"; there is: sso-outage'],
])('%s ends with 64 and says what is wrong', async (_name, args, message) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([64, '']);
  expect(err).toContain(message);
});

test('prints every export line, then # ready; Ctrl-C stops it with 0', async () => {
  const { code, out, err } = await run(['--scenario', 'sso-outage'], '# ready\n');
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  expect(lines.at(-1)).toBe('# ready');
  const values = Object.fromEntries(
    lines.slice(0, -1).map((line) => {
      const match = /^export (\w+)='?(.*?)'?$/.exec(line);
      return [match?.[1] ?? line, match?.[2] ?? ''];
    }),
  );
  expect(Object.keys(values).sort()).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'RANGE_ACCOUNT',
    'RANGE_ENDPOINT',
    'RANGE_ENDPOINTS',
    'RANGE_EVIDENCE_ACCOUNT',
    'RANGE_EVIDENCE_BUCKET',
    'RANGE_EVIDENCE_LOG_GROUP',
    'RANGE_INSTANCE_IDS',
    'RANGE_MFA_SECRET',
    'RANGE_MFA_SERIAL',
    'RANGE_ROLE_ARN',
    'RANGE_ROLE_ARNS',
    'RANGE_UPLOADER_ACCESS_KEY_ID',
    'RANGE_UPLOADER_SECRET_ACCESS_KEY',
    'RANGE_USER',
  ]);
  expect(values['RANGE_ENDPOINT']).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect(values['RANGE_ENDPOINTS']?.split(' ')).toHaveLength(3);
  expect(values['RANGE_EVIDENCE_BUCKET']).toBe('range-evidence-777788889999');
  expect(values['RANGE_EVIDENCE_ACCOUNT']).toBe('777788889999');
  expect(values['RANGE_EVIDENCE_LOG_GROUP']).toBe('/breakglass/drills');
  expect(values['RANGE_UPLOADER_ACCESS_KEY_ID']).toMatch(/^AKIA/);
  expect(values['RANGE_UPLOADER_ACCESS_KEY_ID']).not.toBe(values['AWS_ACCESS_KEY_ID']);
  expect(values['RANGE_INSTANCE_IDS']).toBe('i-0a7f3c91d2e84b605 i-0c58e1b7740fd2a93');
});

describe.runIf(awsCliFound())('in a shell', () => {
  test('its lines set up the aws CLI as they are', { timeout: 60_000 }, async () => {
    const script = `
      coproc RANGE { exec "$NODE" main/headless/range.ts; }
      while IFS= read -r line <&"\${RANGE[0]}" && [ "$line" != '# ready' ]; do eval "$line"; done
      export AWS_EC2_METADATA_DISABLED=true
      "$AWS_CLI" --endpoint-url "$RANGE_ENDPOINT" --output text --query Arn sts get-caller-identity
      echo "role: $RANGE_ROLE_ARN of: $RANGE_ROLE_ARNS"
      kill -INT "$RANGE_PID"; wait "$RANGE_PID"; echo "stopped $?"`;
    const env = { PATH: '/usr/bin:/bin', HOME: '/nonexistent', NODE, AWS_CLI };
    const shell = spawn('/bin/bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    let out = '';
    for await (const part of shell.stdout) out += String(part);
    const [arn, role, stopped] = out.trim().split('\n');
    expect(arn).toBe('arn:aws:iam::111122223333:user/sato-break-glass');
    expect(role).toMatch(
      /^role: (\S+) of: \1 \S+RESPONDER \S+ADMINISTRATION \S+REVOKER \S+222233334444\S+ADMINISTRATION \S+USER-ADMIN$/,
    );
    expect(stopped).toBe('stopped 0');
  });
});
