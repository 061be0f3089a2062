import { readdirSync, readFileSync } from 'node:fs';

/** Of `smaps_rollup` (proc(5)): `all`, or only what was written and not what was mapped from files. */
const FIELDS = { all: /^Pss:\s+(\d+)/gm, written: /^Pss_(?:Anon|Shmem):\s+(\d+)/gm } as const;

/**
 * Memory of a process and all that came from it, MiB, read from /proc: nothing is asked of the
 * processes themselves. PSS: pages that several have are shared out among them, so `all` grows when
 * another program of the same files ends; `written` does not. Linux only.
 */
export function megabytesOf(root: number, what: keyof typeof FIELDS = 'all'): number {
  return (
    family(root)
      .map((pid) => kilobytes(pid, FIELDS[what]))
      .reduce((sum, one) => sum + one, 0) / 1024
  );
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

/** A process that has just ended counts for nothing. */
function kilobytes(pid: number, fields: RegExp): number {
  return [...read(`/proc/${String(pid)}/smaps_rollup`).matchAll(fields)]
    .map(([, found]) => Number(found))
    .reduce((sum, one) => sum + one, 0);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
