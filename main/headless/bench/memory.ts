import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compared, median, type Measure } from './measured.ts';
import { withScratch } from './scratch.ts';
import { emptyApp, launch, ourApp, type Candidate } from './windows.ts';

const ROUNDS = 3;
const SETTLE_MS = 10_000;
const GOAL = 1.35;

/**
 * Memory of all processes together (PSS: shared pages are shared out) ten seconds after a run was
 * resumed, against an empty window on the same Electron. Linux only: it is the kernel that counts.
 */
export const measure: Measure = async () => {
  if (process.platform !== 'linux') throw new Error('memory is read from /proc, on Linux only');
  return withScratch(async (folder) => {
    const candidates = { ours: ourApp(folder), empty: emptyApp(folder) };
    const ours: number[] = [];
    const empty: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      ours.push(await megabytes(candidates.ours, join(folder, `ours-${String(round)}`)));
      empty.push(await megabytes(candidates.empty, join(folder, `empty-${String(round)}`)));
    }
    const than = 'an empty window on the same Electron';
    const other = median(empty);
    return [compared({ id: 'memory', unit: 'MB', value: median(ours), than, other, goal: GOAL })];
  });
};

async function megabytes(candidate: Candidate, userData: string): Promise<number> {
  const launched = await launch(candidate, userData);
  try {
    await new Promise((settled) => setTimeout(settled, SETTLE_MS));
    return (
      family(launched.pid)
        .map(pss)
        .reduce((sum, one) => sum + one, 0) / 1024
    );
  } finally {
    await launched.end();
  }
}

/** A process and all that came from it. */
function family(root: number): readonly number[] {
  const parents = new Map(
    readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map((name) => [Number(name), parentOf(name)] as const),
  );
  const found = [root];
  for (const pid of found) {
    found.push(...[...parents].filter(([, parent]) => parent === pid).map(([child]) => child));
  }
  return found;
}

/** The fourth field of `stat`; the second, a name in brackets, may hold anything (proc(5)). */
function parentOf(pid: string): number {
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? 0);
}

/** Kilobytes; a process that has just ended counts for nothing. */
function pss(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${String(pid)}/smaps_rollup`))?.[1] ?? 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
