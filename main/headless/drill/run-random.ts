import { rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { loadLibrary } from '../../actions/load-library.ts';
import { createNodeHash } from '../../adapters/system/hash.ts';
import type { Scenario } from '../../core/drill/scenario.ts';
import type { DrillOptions } from './options.ts';
import { drillSource, tellRefused } from './own-source.ts';
import { runSeed, type SeedResult } from './random/one-seed.ts';

/**
 * A random responder drills once per seed, several drills side by side: no crash, no dead end, no
 * secret in a file, and a log that verifies. What failed is kept, with the line that repeats it.
 */
export async function runRandom(options: DrillOptions, root: string): Promise<number> {
  const library = await loadLibrary(drillSource(options.playbooks), createNodeHash());
  if (tellRefused(library, options)) return 1;
  const { scenarios } = library;
  const chosen = options.named
    ? scenarios.filter(({ id }) => id === options.scenario)
    : [...scenarios].sort((left, right) => (left.id < right.id ? -1 : 1));
  if (chosen.length === 0) {
    const there = scenarios.map(({ id }) => id).join(', ');
    process.stderr.write(`no scenario "${options.scenario}"; there is: ${there}\n`);
    return 64;
  }
  const seeds = Array.from({ length: options.seeds }, (_, index) => options.seed + index);
  let failed = 0;
  const next = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      if (!(await drilled(options, root, seed, chosen[seed % chosen.length]))) failed += 1;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  process.stdout.write(`${String(options.seeds - failed)} passed, ${String(failed)} failed\n`);
  return failed === 0 ? 0 : 1;
}

async function drilled(
  { lang, playbooks }: DrillOptions,
  root: string,
  seed: number,
  scenario: Scenario | undefined,
): Promise<boolean> {
  if (!scenario) return false;
  const { id, world } = scenario;
  const began = performance.now();
  const own = join(root, `seed-${String(seed)}`);
  const result = await runSeed({
    ...{ seed, scenario: id, world, lang, root: own },
    ...(playbooks === undefined ? {} : { playbooks: resolve(playbooks) }),
  });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${lineOf(seed, id, result)}, ${seconds} s\n`);
  if (result.wrong.length === 0) {
    rmSync(own, { recursive: true, force: true });
    return true;
  }
  const again = `npm run drill -- --responder random --seed ${String(seed)} --scenario ${id}${playbooks === undefined ? '' : ` --playbooks ${playbooks}`}`;
  process.stdout.write(`${result.wrong.join('\n')}\nkept in ${own}\nagain: ${again}\n`);
  return false;
}

function lineOf(
  seed: number,
  scenario: string,
  { lives, acts, closed, wrong }: SeedResult,
): string {
  const verdict = wrong.length === 0 ? 'ok' : 'FAILED';
  const kills = `${String(lives - 1)} kills`;
  return `${verdict}  seed ${String(seed)}  ${scenario}: ${kills}, ${String(acts)} acts in the last life, ${closed}`;
}
