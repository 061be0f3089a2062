import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import {
  addressIn,
  exportArguments,
  isSignInAddress,
  loginArguments,
} from '../../core/aws-login/arguments.ts';
import { readExported, type CliCredentials } from '../../core/aws-login/credentials.ts';
import {
  cliEnvironment,
  plainEnvironment,
  type PrivatePlaces,
} from '../../core/aws-login/environment.ts';
import { cliPlaces } from '../../core/aws-login/places.ts';
import { cliVersion, hasLogin } from '../../core/aws-login/version.ts';
import type { AwsLogin, CliTrouble, FoundCli, LoginWish } from '../../core/ports/aws-login.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { programAt, type Program } from './program-at.ts';
import { createPrivateHomes, type Remove } from './private-homes.ts';
import { runCli, type Ended, type RunOptions, type Running } from './run-cli.ts';
import { soon } from './soon.ts';

export interface AwsLoginOptions {
  /** Holds what the CLI keeps while a session lives; nothing else. */
  readonly folder: string;
  readonly platform?: NodeJS.Platform;
  readonly env?: NodeJS.ProcessEnv;
  /** Removes a folder with all that is in it; the disk's own, if absent. */
  readonly remove?: Remove;
}

/** A CLI that is asked for its version may be read from a slow disk first, milliseconds. */
const VERSION = 15_000;
/** Credentials may be renewed at AWS first, milliseconds. */
const EXPORT = 30_000;

/** A sign-in whose tokens lie in the folder. */
interface Kept {
  readonly cli: string;
  readonly wish: LoginWish;
  readonly places: PrivatePlaces;
}

/** Runs the laptop's AWS CLI without a shell, with all that it keeps below one folder, 0700. */
export function createAwsLogin(options: AwsLoginOptions): AwsLogin {
  const { folder, platform = process.platform, env = process.env } = options;
  const known = platform === 'darwin' || platform === 'win32' ? platform : 'linux';
  const posix = known !== 'win32';
  const running = new Set<Running>();
  /** SHA-256 of each program as it was found, by path. */
  const found256 = new Map<string, string>();
  const homes = createPrivateHomes(folder, options.remove);
  let kept: Kept | undefined;
  /** Counts wipes: what was begun before one is not kept after it. */
  let epoch = 0;

  /** What would be run now, if it is not what was found and looked at. */
  const other = async (path: string): Promise<CliTrouble | undefined> => {
    const program = await programAt(path);
    const found = found256.get(path);
    const same = program && !program.distrust && (found ?? program.sha256) === program.sha256;
    return same ? undefined : { code: 'failed', raw: `${path} is not the program that was found` };
  };

  const run = async (
    { cli, wish, places }: Kept,
    args: readonly string[],
    more: Omit<RunOptions, 'env' | 'cwd'>,
  ): Promise<Ended> => {
    const given = { posix, ...(wish.proxy === undefined ? {} : { proxy: wish.proxy }) };
    const one = runCli(cli, args, {
      ...more,
      cwd: places.home,
      env: cliEnvironment(env, places, given),
    });
    running.add(one);
    const ended = await one.ended;
    running.delete(one);
    return ended;
  };

  const exported = async (from: Kept): Promise<Result<CliCredentials, CliTrouble>> => {
    const before = epoch;
    const trouble = await other(from.cli);
    if (epoch !== before) return err({ code: 'stopped', raw: '' });
    if (trouble) return err(trouble);
    const ended = await run(from, exportArguments(from.wish.region), { longest: EXPORT });
    if (epoch !== before) return err({ code: 'stopped', raw: '' });
    if (ended.code !== 0) return err(troubleOf(ended));
    const read = readExported(ended.out);
    return read ? ok(read) : err({ code: 'unreadable', raw: ended.err });
  };

  const wipe = async (): Promise<Result<null, string>> => {
    kept = undefined;
    epoch += 1;
    homes.release();
    const ending = [...running];
    for (const one of ending) one.stop();
    await soon(Promise.all(ending.map(({ ended }) => ended)));
    return homes.wipe();
  };

  return {
    appOpens: posix,
    find: async () => {
      const found: FoundCli[] = [];
      const seen = new Set<string>();
      for (const path of cliPlaces(known, env)) {
        const program = await programAt(path);
        if (program === undefined || seen.has(program.file)) continue;
        // Another way to the same file may be one that nobody else can turn.
        if (!program.distrust) seen.add(program.file);
        found256.set(path, program.sha256);
        const one = await asked(path, program, plainEnvironment(env, folder, posix));
        found.push(one);
        if (one.usable) break;
      }
      return found;
    },
    begin: (cli, wish, onAddress) => {
      let stopped = false;
      let answer: ((code: string) => void) | undefined;
      const first = wipe();
      const login = async (): Promise<Result<CliCredentials, CliTrouble>> => {
        await first;
        const from: Kept = { cli, wish, places: await withAuthorities(await homes.make(), wish) };
        const trouble = await other(cli);
        if (stopped) {
          await wipe();
          return err({ code: 'stopped', raw: '' });
        }
        if (trouble) return err(trouble);
        let told: string | undefined;
        const onOut = (soFar: string): void => {
          const address = told === undefined ? addressIn(soFar) : undefined;
          if (address === undefined) return;
          told = address;
          if (isSignInAddress(address, wish.region)) onAddress(address);
          else void wipe();
        };
        const before = epoch;
        const asks = wish.elsewhere === true;
        const ended = await run(from, loginArguments(wish.region, asks), {
          onOut,
          ...(asks ? { onAsks: (one) => (answer = one) } : {}),
        });
        if (told !== undefined && !isSignInAddress(told, wish.region))
          return err({ code: 'unreadable', raw: `it asked to sign in at ${new URL(told).host}` });
        if (ended.code !== 0) return err(troubleOf(ended));
        const credentials = await exported(from);
        if (credentials.ok && epoch === before) kept = from;
        return credentials;
      };
      const stop = (): void => {
        stopped = true;
        void wipe();
      };
      const failed = (error: unknown): Result<CliCredentials, CliTrouble> =>
        err({ code: 'failed', raw: error instanceof Error ? error.message : String(error) });
      const enter = (code: string): void => answer?.(code);
      return { ended: login().catch(failed), wiped: first, enter, stop };
    },
    renew: async () => (kept ? exported(kept) : err({ code: 'stopped', raw: '' })),
    wipe,
    wipeLeft: () => homes.wipe(),
  };
}

/** Asks for its version only: nothing is signed in, and nothing written. What is not trusted is not run. */
async function asked(
  path: string,
  { sha256, distrust }: Program,
  env: Readonly<Record<string, string>>,
): Promise<FoundCli> {
  if (distrust) return { path, usable: false, sha256, distrust };
  const { ended } = runCli(path, ['--version'], { env, cwd: '/', longest: VERSION });
  const { out, err: said } = await ended;
  // Old ones print it as an error.
  const version = cliVersion(`${out}\n${said}`);
  return version === undefined
    ? { path, usable: false, sha256 }
    : { path, version, usable: hasLogin(version), sha256 };
}

/** Public authorities and those that are believed besides, in the private home: a bundle takes the place of all. */
async function withAuthorities(places: PrivatePlaces, wish: LoginWish): Promise<PrivatePlaces> {
  const own = wish.authorities ?? [];
  if (own.length === 0) return places;
  const authorities = join(places.home, 'authorities.pem');
  await writeFile(authorities, `${[...rootCertificates, ...own].join('\n')}\n`, { mode: 0o600 });
  return { ...places, authorities };
}

/** Its last words. What it printed besides may hold the address, and is not told. */
function troubleOf({ stopped, err: said, code }: Ended): CliTrouble {
  if (stopped) return { code: 'stopped', raw: '' };
  const words = said.trim().split('\n').slice(-6).join('\n').slice(0, 2_000);
  return { code: 'failed', raw: words === '' ? `ended with ${String(code)}` : words };
}
