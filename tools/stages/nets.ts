import { existsSync } from 'node:fs';
import { isStopped, runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import type { Counts, Stage } from './counts.ts';

interface Net {
  readonly name: string;
  /** Of `node_modules/.bin`, or a script's path within `node_modules`. */
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * The native compiler, several times as fast as the one in JavaScript that the linter needs for its
 * types. Both call themselves `tsc`, so that it is told by its path.
 */
const COMPILER = 'typescript-7/bin/tsc';

interface NetResult {
  readonly name: string;
  readonly holds: boolean;
}

/** One tsconfig per environment: each is compiled with only what it may see. */
const environments = [
  'main/core',
  'main',
  'main/preload',
  'main/shell/confirm-page',
  'main/shell/secret-page',
  'main/verify-page',
  'main/lead-page',
  'main/page-parts',
  'renderer',
  'test',
  'tools',
];

const layered = ['main', 'renderer', 'tools', 'test'];

/**
 * Linted apart: all at once, with the types of every environment, needs more memory than Node gives.
 * The last takes what the others leave.
 */
const linted = [
  { name: 'test', paths: ['test'] },
  { name: 'main', paths: ['main'] },
  { name: 'renderer', paths: ['renderer'] },
  {
    name: 'rest',
    paths: ['.', ...['test', 'main', 'renderer'].flatMap((path) => ['--ignore-pattern', path])],
  },
] as const;

/** Slowest first, so that two at a time end together. */
const nets: readonly Net[] = [
  ...linted.map(({ name, paths }) => ({
    name: `eslint ${name}`,
    program: 'eslint',
    args: [
      ...paths,
      ...['--max-warnings', '0'],
      ...['--cache', '--cache-location', `.cache/eslint/${name}`],
    ],
  })),
  {
    name: 'prettier',
    program: 'prettier',
    args: ['--check', '.', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier'],
  },
  ...environments.map((folder) => ({
    name: `types of ${folder}`,
    program: COMPILER,
    args: ['--noEmit', '-p', folder, '--incremental', '--tsBuildInfoFile', buildInfo(folder)],
  })),
  {
    name: 'layers',
    program: 'depcruise',
    args: ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long', ...layered],
  },
  { name: 'dead code', program: 'knip', args: ['--no-config-hints'] },
];

/** Types, lint, format, layers and dead code: each net is one check that passes or fails. */
export const netsStage: Stage = {
  name: 'nets',
  async run() {
    const waiting = nets.filter((net) => net.program !== COMPILER || hasFolder(net));
    const results: NetResult[] = [];
    const worker = async (): Promise<void> => {
      for (let net = waiting.shift(); net !== undefined && !isStopped(); net = waiting.shift()) {
        results.push({ name: net.name, holds: await holds(net) });
      }
    };
    await Promise.all([worker(), worker()]);
    return countOf(results);
  },
};

async function holds(net: Net): Promise<boolean> {
  const started = Date.now();
  const { program, args } = launched(net);
  const { code, stdout } = await runChild(program, args, { output: 'keep' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${code === 0 ? 'ok    ' : 'FAILED'} ${net.name} (${seconds} s)\n`);
  if (code !== 0) process.stdout.write(`${stdout.trimEnd()}\n`);
  return code === 0;
}

function launched({ program, args }: Net): Pick<Net, 'program' | 'args'> {
  if (!program.includes('/')) return { program: inProject('node_modules', '.bin', program), args };
  return { program: process.execPath, args: [inProject('node_modules', program), ...args] };
}

function countOf(results: readonly NetResult[]): Counts {
  const failures = results.filter((result) => !result.holds).map(({ name }) => name);
  const failed = failures.length;
  return { passed: results.length - failed, failed, skipped: 0, failures };
}

function buildInfo(folder: string): string {
  return inProject('.cache', 'types', `${folder.replaceAll('/', '-')}.tsbuildinfo`);
}

function hasFolder(net: Net): boolean {
  return existsSync(inProject(net.args[2] ?? '', 'tsconfig.json'));
}
