import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface LeftRecord {
  readonly type: string;
  readonly data: unknown;
}

export function logFolder(dataDir: string, logId: string): string {
  return join(dataDir, 'logs', logId);
}

/** Every line of the log as it lies on the disk. */
export function recordsOf(folder: string): readonly LeftRecord[] {
  return readdirSync(folder)
    .filter((name) => name.startsWith('seg-'))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').slice(0, -1))
    .map((line) => JSON.parse(line) as LeftRecord);
}

/** Records the newest signed note covers. */
export function checkpointed(folder: string): number {
  const notes = readFileSync(join(folder, 'checkpoints.txt'), 'utf8');
  return Math.max(
    0,
    ...[...notes.matchAll(/^breakglass\.invalid\S+\n(\d+)$/gm)].map(([, size]) => Number(size)),
  );
}

export function verdictOf(folder: string): {
  readonly verdict: string;
  readonly logs: readonly unknown[];
} {
  const run = spawnSync(process.execPath, ['main/headless/verify.ts', folder, '--json'], {
    encoding: 'utf8',
  });
  if (run.stdout === '') throw new Error(run.stderr);
  return JSON.parse(run.stdout) as { verdict: string; logs: readonly unknown[] };
}

/** As somebody would who wants the last act forgotten. */
export function cutLastRecord(segment: string): void {
  const bytes = readFileSync(segment);
  writeFileSync(segment, bytes.subarray(0, bytes.lastIndexOf(0x0a, bytes.length - 2) + 1));
}
