import type { ActiveRun, Desk } from './desk.ts';
import { record } from './record.ts';

/** A call that was refused at the boundary, or broke behind it. */
export interface BoundaryTrouble {
  readonly call: string;
  readonly code: string;
  readonly detail: string;
}

const told = new WeakMap<ActiveRun, Set<string>>();

/**
 * Puts a refused call into the log of the open run, once for each call and reason: a flood must not
 * fill the log. The first line of the detail only; never the payload.
 */
export async function noteTrouble(desk: Desk, trouble: BoundaryTrouble): Promise<void> {
  const { run } = desk;
  if (run?.state.phase !== 'going') return;
  const seen = told.get(run) ?? new Set<string>();
  told.set(run, seen);
  const what = `${trouble.call} ${trouble.code}`;
  if (seen.has(what)) return;
  seen.add(what);
  const [line = ''] = trouble.detail.split('\n');
  await record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: { code: trouble.code, detail: { text: `${trouble.call}: ${line}` } },
  });
}
