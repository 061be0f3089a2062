import { isStopped } from '../process/run-child.ts';

/** What one suite did. Skipped tests are neither passed nor failed, and are named. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface Stage {
  readonly name: string;
  run(): Promise<Counts>;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}

/** Runs every stage even after a failure; a stage that breaks, or a signal, counts as one failure. */
export async function runStages(stages: readonly Stage[]): Promise<Counts> {
  let total = none;
  for (const stage of stages) {
    if (isStopped()) return add(total, { ...none, failed: 1 });
    const started = Date.now();
    process.stdout.write(`\n== ${stage.name}\n`);
    const counts = await runStage(stage);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`-- ${stage.name}: ${sentence(counts)} (${seconds} s)\n`);
    total = add(total, counts);
  }
  return total;
}

export function sentence(counts: Counts): string {
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

async function runStage(stage: Stage): Promise<Counts> {
  try {
    return await stage.run();
  } catch (error) {
    process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return { ...none, failed: 1 };
  }
}
