import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFolders } from '../../../adapters/disk/files.ts';
import { worldOf } from '../../../range/worlds/worlds.ts';
import { verify } from '../../verify.ts';
import { leaksIn, secretsOf } from './leaks.ts';
import type { RandomLife, Told } from './process.ts';

export interface SeedWish {
  readonly seed: number;
  readonly scenario: string;
  readonly world: string;
  readonly lang: 'en' | 'ja';
  /** A folder of its own. */
  readonly root: string;
  /** An author's folder of playbooks and scenarios, if one is drilled. */
  readonly playbooks?: string;
}

export interface SeedResult {
  readonly lives: number;
  readonly acts: number;
  readonly closed: string;
  /** Why the drill failed, in lines; empty where it did not. */
  readonly wrong: readonly string[];
}

/** Node's own place for compiled code: each drill starts several processes of the same. */
const COMPILED = join(tmpdir(), 'node-compile-cache');

/** Verdicts of a log that is whole: nothing vouches for a drill from outside. */
const WHOLE = [0, 10, 11];
/** No drill takes so long on any machine: whoever hangs is a dead end too. */
const LONGEST_MS = 120_000;

/** One drill by one seed: lives until it is closed, then looks at what it left. */
export async function runSeed(wish: SeedWish): Promise<SeedResult> {
  const { seed, scenario, lang, root, playbooks } = wish;
  makeFolders(root);
  let since = Date.now();
  let printed = '';
  for (let life = 0; ; life += 1) {
    const lived: RandomLife = {
      ...{ root, scenario, lang, since, seed, life },
      ...(playbooks === undefined ? {} : { playbooks }),
      speed: 1,
      step: true,
    };
    const { told, output, ended } = await oneLife(lived);
    printed += output;
    if (told?.is === 'dying') {
      since = told.now;
      continue;
    }
    writeFileSync(join(root, 'printed.txt'), printed);
    const lives = life + 1;
    if (told?.is !== 'over') {
      const why = told
        ? [told.why, ...told.acts.slice(-8)]
        : ['the process ended without a word', printed.slice(-2_000)];
      return { lives, acts: 0, closed: 'never', wrong: why };
    }
    const { acts, closed, folder } = told;
    const wrong = [...badEnd(ended, printed), ...(await looked(wish, folder))];
    return { lives, acts, closed, wrong };
  }
}

/** What is wrong with what a closed drill left on the disk. */
async function looked({ root, world }: SeedWish, folder: string): Promise<readonly string[]> {
  let said = '';
  const note = (text: string): void => {
    said += text;
  };
  const code = await verify([folder], { out: note, error: note });
  const users = worldOf(world)?.accounts.flatMap(({ id, users: all }) =>
    all.map(({ name }) => `arn:aws:iam::${id}:user/${name}`),
  );
  const secrets = secretsOf(root, users ?? []);
  return [
    ...(WHOLE.includes(code) ? [] : [`the log does not verify: ${said}`]),
    ...(secrets.length > 1 ? [] : ['no secret of the range is known: nothing was looked for']),
    ...leaksIn(root, secrets).map((file) => `a secret stands in ${file}`),
  ];
}

/** A process that said all is over may still have thrown on its way out. */
function badEnd(ended: string, printed: string): readonly string[] {
  return ended === 'code 0' ? [] : [`the last process ended by ${ended}`, printed.slice(-2_000)];
}

interface Lived {
  readonly told: Told | undefined;
  readonly output: string;
  /** By which exit code or signal. */
  readonly ended: string;
}

function oneLife(life: RandomLife): Promise<Lived> {
  const child = fork(
    fileURLToPath(new URL('process.ts', import.meta.url)),
    [JSON.stringify(life)],
    {
      execArgv: process.execArgv,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, NODE_COMPILE_CACHE: COMPILED },
    },
  );
  return new Promise((settle) => {
    let told: Told | undefined;
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (bytes: Buffer) => {
        output += bytes.toString();
      });
    }
    child.on('message', (message: Told) => {
      told ??= message;
      if (message.is !== 'over') child.kill('SIGKILL');
    });
    const late = setTimeout(() => {
      told ??= { is: 'wrong', why: 'hangs', acts: [] };
      child.kill('SIGKILL');
    }, LONGEST_MS);
    child.on('close', (code, signal) => {
      clearTimeout(late);
      settle({ told, output, ended: code === null ? `signal ${String(signal)}` : `code ${code}` });
    });
  });
}
