import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small program in the place of AWS CLI 2.32, of the documented shapes; the real one asks AWS. */
export interface StandInCli {
  readonly folder: string;
  readonly path: string;
  /** The person has signed in in the browser. */
  signIn(): void;
  /** What it was started with, and in which environment, call by call. */
  calls(): string;
  /** Its process, while it waits. */
  pid(): number | undefined;
}

export interface StandInOptions {
  readonly version?: string;
  /** What it says instead of signing in. */
  readonly fails?: string;
  readonly credentials?: Readonly<Record<string, unknown>>;
}

export const SIGN_IN_PAGE =
  'https://ap-northeast-1.signin.aws.amazon.com/v1/authorize?response_type=code&client_id=arn%3Aaws%3Asignin%3A%3A%3Adevtools%2Fsame-device&state=1';

const STATE = 'a09ac00d-156f-4ae3-8145-4831522ca176';

/** What `aws login --remote` prints to open in a browser elsewhere. */
export const REMOTE_PAGE = `https://ap-northeast-1.signin.aws.amazon.com/v1/authorize?response_type=code&client_id=arn%3Aaws%3Asignin%3A%3A%3Adevtools%2Fcross-device&state=${STATE}&code_challenge_method=SHA-256&scope=openid`;

/** The code AWS's page shows then, for this address or another. */
export function loginCode(state: string = STATE): string {
  return Buffer.from(`code=planted-authorization-code-1&state=${state}`).toString('base64');
}

/** Written into `folder` as `aws`, to be found on PATH. */
export function standInCli(folder: string, options: StandInOptions = {}): StandInCli {
  const { version = '2.32.5', fails, credentials = exported() } = options;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'credentials.json'), JSON.stringify(credentials));
  const path = join(folder, 'aws');
  writeFileSync(path, script(folder, version, fails));
  chmodSync(path, 0o755);
  const read = (name: string): string =>
    existsSync(join(folder, name)) ? readFileSync(join(folder, name), 'utf8') : '';
  return {
    folder,
    path,
    signIn: () => writeFileSync(join(folder, 'signed-in'), ''),
    calls: () => read('calls'),
    pid: () => (read('pid') === '' ? undefined : Number(read('pid'))),
  };
}

/** As `aws configure export-credentials --format process` prints it. */
export function exported(more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  return {
    Version: 1,
    AccessKeyId: 'ASIASTANDIN',
    SecretAccessKey: 'stand-in-secret-value',
    SessionToken: 'stand-in-session-token',
    Expiration: new Date(Date.now() + 900_000).toISOString(),
    ...more,
  };
}

function script(folder: string, version: string, fails: string | undefined): string {
  const login =
    fails === undefined
      ? [
          `echo $$ > '${folder}/pid'`,
          'case "$*" in *--remote*)',
          `printf 'Browser will not be automatically opened.\\nPlease visit the following URL:\\n\\n%s\\n' '${REMOTE_PAGE}'`,
          `printf '\\nEnter the authorization code displayed in your browser: '`,
          'read -r code || code=""',
          `if [ "$code" != '${loginCode()}' ]; then echo 'Failed to decode the verification code.' >&2; exit 255; fi`,
          ';;',
          '*)',
          `printf 'Attempting to open your default browser.\\n\\n%s\\n' '${SIGN_IN_PAGE}'`,
          `while [ ! -e '${folder}/signed-in' ]; do sleep 0.05; done`,
          ';;',
          'esac',
          'echo \'{"refreshToken":"stand-in-refresh"}\' > "$AWS_LOGIN_CACHE_DIRECTORY/session.json"',
          'printf "[profile breakglass]\\nlogin_session = x\\n" > "$AWS_CONFIG_FILE"',
        ]
      : [`echo '${fails}' >&2`, 'exit 255'];
  return [
    '#!/bin/sh',
    `case "$1" in`,
    `--version) echo 'aws-cli/${version} Python/3.13.9 Linux/6.1 exe/x86_64'; exit 0 ;;`,
    'esac',
    `{ echo "$*"; env | grep -E '^(AWS_|HOME|BROWSER|HTTPS_PROXY)' | sort; } >> '${folder}/calls'`,
    'case "$1" in',
    'login)',
    ...login,
    ';;',
    `configure) cat '${folder}/credentials.json' ;;`,
    'esac',
    '',
  ].join('\n');
}
