import { isStopped } from '../process/run-child.ts';

/** What one suite did. Skipped tests are neither passed nor failed, and are named. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** What failed, a line each: where it stands, its name, why. */
  readonly failures?: readonly string[];
}

export interface Stage {
  readonly name: string;
  run(): Promise<Counts>;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0 };

export function add(one: Counts, other: Counts): Counts {
  const failures = [...(one.failures ?? []), ...(other.failures ?? [])];
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    ...(failures.length > 0 && { failures }),
  };
}

/** Runs every stage even after a failure; a stage that breaks, or a signal, counts as one failure. */
export async function runStages(stages: readonly Stage[]): Promise<Counts> {
  let total = none;
  for (const stage of stages) {
    if (isStopped()) return add(total, { ...none, failed: 1, failures: ['stopped by a signal'] });
    const started = Date.now();
    process.stdout.write(`\n== ${stage.name}\n`);
    const counts = await runStage(stage);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    process.stdout.write(`-- ${stage.name}: ${sentence(counts)} (${seconds} s)\n`);
    total = add(total, named(stage, counts));
  }
  return total;
}

/** Whoever has the end of a long output only must see in it what failed. */
export function failureLines({ failures = [] }: Counts): string {
  return failures.length === 0 ? '' : `\nFailed:\n${failures.map((one) => `  ${one}\n`).join('')}`;
}

export function sentence(counts: Counts): string {
  const skipped = counts.skipped === 0 ? '' : `, ${counts.skipped} skipped`;
  return `${counts.passed} passed, ${counts.failed} failed${skipped}`;
}

async function runStage(stage: Stage): Promise<Counts> {
  try {
    return await stage.run();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    process.stdout.write(`${why}\n`);
    return { ...none, failed: 1, failures: [`broke: ${firstLine(why)}`] };
  }
}

function named({ name }: Stage, counts: Counts): Counts {
  if (counts.failed === 0) return counts;
  const failures = counts.failures ?? ['ended badly without saying what failed'];
  return { ...counts, failures: failures.map((failure) => `${name}: ${failure}`) };
}

/** The first line of a message, as long as a line of a terminal may be. */
export function firstLine(text: string): string {
  const [line = ''] = text.trim().split('\n');
  return line.length > LINE ? `${line.slice(0, LINE)}…` : line;
}

const LINE = 200;
