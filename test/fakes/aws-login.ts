import type { CliCredentials } from '../../main/core/aws-login/credentials.ts';
import type { AwsLogin, CliTrouble, FoundCli } from '../../main/core/ports/aws-login.ts';
import { err, ok, type Result } from '../../main/core/result.ts';
import { startAwsLogin } from '../../main/actions/aws-login/login.ts';
import { chooseWay } from '../../main/actions/lanes.ts';
import type { Step } from '../../main/core/playbook/model.ts';
import { expect } from 'vitest';
import { consoleBench, type ConsoleBench } from './console-bench.ts';
import { consoleKit } from './console-kit.ts';
import { REMOTE_PAGE, SIGN_IN_PAGE } from './aws-cli.ts';
import { step } from './plans.ts';

export interface LoginBench extends ConsoleBench {
  found: readonly FoundCli[];
  /** What the next sign-in, or renewal, comes to. */
  comes: Result<CliCredentials, CliTrouble>;
  /** Ends the sign-in that waits, as the person does in the browser. */
  signIn(): void;
  /** What it prints instead of AWS's own page. */
  address?: string;
  readonly said: string[];
  readonly begun: {
    readonly cli: string;
    readonly region: string;
    readonly elsewhere?: true;
    readonly proxy?: string;
    readonly authorities?: readonly string[];
  }[];
  /** Codes that were given to AWS CLI. */
  readonly entered: string[];
  folderWiped: number;
  /** What wiping it comes to. */
  wipes: Result<null, string>;
}

export const NEW_CLI: FoundCli = { path: '/opt/aws', version: '2.32.5', usable: true };

/** An incident whose kit has `aws-login`, with an AWS CLI in memory; the way is chosen already. */
export async function loginBench(
  steps: readonly Step[],
  found: readonly FoundCli[] = [NEW_CLI],
): Promise<LoginBench> {
  const bench = await consoleBench(steps, consoleKit({ lanes: ['console', 'aws-login'] }));
  let end: ((how: Result<CliCredentials, CliTrouble>) => void) | undefined;
  const made: LoginBench = Object.assign(bench, {
    found,
    comes: ok(temporary(bench.now)),
    signIn: () => end?.(made.comes),
    said: [],
    begun: [],
    entered: [],
    folderWiped: 0,
    wipes: ok(null),
  });
  const stopped = err({ code: 'stopped', raw: '' } as const);
  const awsLogin: AwsLogin = {
    appOpens: true,
    find: () => Promise.resolve(made.found),
    begin: (cli, { region, elsewhere, proxy, authorities }, onAddress) => {
      made.begun.push({
        cli,
        region,
        ...(elsewhere === true ? { elsewhere } : {}),
        ...(proxy === undefined ? {} : { proxy }),
        ...(authorities === undefined ? {} : { authorities }),
      });
      const ended = new Promise<Result<CliCredentials, CliTrouble>>((resolve) => {
        end = resolve;
      });
      const page = elsewhere === true ? REMOTE_PAGE : SIGN_IN_PAGE;
      onAddress(made.address ?? page.replace('ap-northeast-1', region));
      return {
        ended,
        wiped: Promise.resolve(made.wipes),
        enter: (code) => {
          made.entered.push(code);
          end?.(made.comes);
        },
        stop: () => end?.(stopped),
      };
    },
    renew: () => Promise.resolve(made.comes),
    wipe: () => {
      made.folderWiped += 1;
      end?.(stopped);
      return Promise.resolve(made.wipes);
    },
    wipeLeft: () => Promise.resolve(made.wipes),
  };
  Object.assign(bench.desk.ports, { awsLogin });
  await chooseWay(bench.desk, 'aws-login');
  return made;
}

/** Fifteen minutes, as AWS gives them. */
export function temporary(now: number, accessKeyId = 'ASIACLI'): CliCredentials {
  return {
    credentials: { accessKeyId, secretAccessKey: 'cli-secret', sessionToken: 'cli-token' },
    expires: new Date(now + 900_000).toISOString(),
  };
}

/** The same, signed in already. */
export async function signedInBench(): Promise<LoginBench> {
  const bench = await loginBench([step('sign-in', { kind: 'sign-in' }), step('next')]);
  const started = startAwsLogin(bench.desk);
  await expect.poll(() => bench.begun.length).toBe(1);
  bench.signIn();
  await started;
  return bench;
}
