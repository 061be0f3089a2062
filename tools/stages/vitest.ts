import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { runChild } from '../process/run-child.ts';
import { inProject } from '../project.ts';
import type { Stage } from './counts.ts';
import { REPORT, unhandledFile } from './reporters.ts';
import {
  failuresOf,
  mayTryAgain,
  readCounts,
  readSecond,
  type Outcome,
  type VitestReport,
} from './vitest-report.ts';

/** By itself vitest leaves one processor free: on two, half the machine waited. */
const WORKERS = Math.max(2, availableParallelism() - 1);

/**
 * A vitest run as a stage. What failed is run once more, alone: what passes then is named, and
 * counts as passed while there is no more of it than a slow machine explains.
 * @param args further arguments: folders to run, `--config FILE`
 * @param more what is set in its environment beside ours
 */
export function vitestStage(
  name: string,
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Stage {
  const config = args.includes('--config') ? args.slice(args.indexOf('--config')).slice(0, 2) : [];
  const run = async (as: string, given: readonly string[]): Promise<Outcome> => {
    const file = inProject('.cache', 'reports', `vitest-${as.replaceAll(' ', '-')}.json`);
    await mkdir(inProject('.cache', 'reports'), { recursive: true });
    for (const old of [file, unhandledFile(file)]) await rm(old, { force: true });
    const { code } = await runChild(
      inProject('node_modules', '.bin', 'vitest'),
      ['run', ...['--maxWorkers', String(WORKERS)], ...given],
      { env: { ...process.env, ...more, [REPORT]: file } },
    );
    const unhandled = await readFile(unhandledFile(file), 'utf8').catch(() => '[]');
    return {
      report: JSON.parse(await readFile(file, 'utf8')) as VitestReport,
      unhandled: JSON.parse(unhandled) as readonly string[],
      code,
    };
  };
  return {
    name,
    async run() {
      const first = await run(name, args);
      const again = mayTryAgain(first);
      if (again.length === 0) return readCounts(first);
      const second = await run(`${name} again`, [...config, ...again]);
      for (const failure of failuresOf(first.report)) {
        process.stdout.write(`Failed at the first try: ${failure}\n`);
      }
      return readSecond(first.report, second);
    },
  };
}
