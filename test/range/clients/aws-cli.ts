import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll } from 'vitest';
import type { Range } from '../../../main/range/start.ts';
import type { TestCredentials } from '../support/signed-call.ts';

/** Debian's package; another `aws` may come earlier on a PATH. */
export const AWS_CLI = '/usr/bin/aws';

/** False, with the reason printed, where the CLI is not installed. On CI that is a failure. */
export function awsCliFound(): boolean {
  try {
    accessSync(AWS_CLI, constants.X_OK);
    return true;
  } catch {
    const reason = `${AWS_CLI} is not installed (apt-get install awscli): its suite is left out.`;
    if (process.env['CI'] !== undefined) throw new Error(reason);
    console.warn(reason);
    return false;
  }
}

export interface CliAnswer {
  readonly exitCode: number;
  /** Parsed output; undefined when there was none. */
  readonly json: Readonly<Record<string, unknown>> | undefined;
  /** `Code: text`, as the CLI shows AWS's answer. */
  readonly error: string;
}

/** Runs one `aws` command against a Region of the range, with no setting but these. */
export async function aws(
  range: Range,
  credentials: TestCredentials,
  args: readonly string[],
  region = 0,
): Promise<CliAnswer> {
  const at = range.endpoints[region]!;
  const whole = ['--endpoint-url', at.endpoint, '--region', at.region, '--output', 'json', ...args];
  const env = {
    PATH: '/usr/bin:/bin',
    HOME: '/nonexistent',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken === undefined
      ? {}
      : { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_MAX_ATTEMPTS: '1',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const { code, out, err } = await server().run({ env, args: whole });
  const said =
    /An error occurred \((\w+)\) when calling the \w+ operation(?: \(.*?\))?: ([^]*)/.exec(err);
  return {
    exitCode: code,
    json: out.trim() === '' ? undefined : (JSON.parse(out) as CliAnswer['json']),
    error: said ? `${said[1] ?? ''}: ${(said[2] ?? '').trimEnd()}` : err.trim(),
  };
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

interface CliServer {
  run(job: {
    readonly env: Readonly<Record<string, string>>;
    readonly args: readonly string[];
  }): Promise<Ran>;
  stop(): void;
}

let running: CliServer | undefined;

afterAll(() => {
  running?.stop();
  running = undefined;
});

/** The CLI takes most of its time to start: it is loaded once and forks for each command. */
function server(): CliServer {
  running ??= startServer();
  return running;
}

function startServer(): CliServer {
  const script = join(import.meta.dirname, 'aws_cli_server.py');
  const child = spawn('/usr/bin/python3', [script], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting: { resolve: (ran: Ran) => void; reject: (error: Error) => void }[] = [];
  createInterface(child.stdout).on('line', (line) => {
    waiting.shift()?.resolve(JSON.parse(line) as Ran);
  });
  child.on('close', () => {
    for (const { reject } of waiting.splice(0)) reject(new Error('the aws CLI ended early'));
  });
  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${JSON.stringify(job)}\n`);
      }),
    stop: () => child.stdin.end(),
  };
}

/** The credentials in a GetSessionToken or AssumeRole answer. */
export function credentialsIn({ json, error }: CliAnswer): TestCredentials {
  const made = json?.['Credentials'] as
    { AccessKeyId: string; SecretAccessKey: string; SessionToken: string } | undefined;
  if (!made) throw new Error(`no credentials: ${error}`);
  return {
    accessKeyId: made.AccessKeyId,
    secretAccessKey: made.SecretAccessKey,
    sessionToken: made.SessionToken,
  };
}
