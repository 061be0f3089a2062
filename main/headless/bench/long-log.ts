import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cacheFolder } from './scratch.ts';
import { writeLog } from './written-log.ts';

export const LONG_RECORDS = 1_000_000;
export const LONG_LOG_ID = '00000000-0000-4000-8000-000001000000';

const WRITE = '--write-long-log';

/** A drill log of a million records: written once and kept beside the project. Answers the data folder. */
export function longLog(): string {
  const root = cacheFolder(`long-log-${String(LONG_RECORDS)}`);
  const done = join(root, 'written.txt');
  if (existsSync(done) && readFileSync(done, 'utf8') === LONG_LOG_ID) return root;
  rmSync(root, { recursive: true, force: true });
  process.stderr.write(`  writing a log of ${String(LONG_RECORDS)} records, once …\n`);
  /* In a process of its own: the one that measures must not begin with the memory this takes. */
  execFileSync(process.execPath, [fileURLToPath(import.meta.url), WRITE, root]);
  writeFileSync(done, LONG_LOG_ID);
  return root;
}

function write(root: string): void {
  writeLog({
    root,
    logId: LONG_LOG_ID,
    mode: 'drill',
    records: LONG_RECORDS,
    openedAt: Date.UTC(2026, 10, 23, 18, 0, 0),
    say: (seq) => {
      const path = `section-${String(seq % 7)}/step-${String(seq % 90)}`;
      return { type: 'step.done', step: path, data: { path, how: 'person' } };
    },
  });
}

if (process.argv[2] === WRITE) write(process.argv[3] ?? '');
