import type { LogSummary } from '../core/ports/journal.ts';
import type { Desk } from './desk.ts';
import type { Unfinished } from './unfinished-run.ts';
import { rememberSpent } from './remember-spent.ts';
import { foldChain } from './log-chain.ts';

/** A log that was closed for good; one that was quit in mid-run was not. */
function isOver({ closed, closedWhy }: LogSummary): boolean {
  return closed && closedWhy !== 'quit';
}

/** Looks for runs whose log was never closed and that no later log goes on with. Newest first. */
export async function findUnfinished(desk: Desk): Promise<void> {
  const logs = await desk.ports.journals.list();
  const continued = new Set(
    logs.flatMap(({ prevLog }) => (prevLog === undefined ? [] : [prevLog])),
  );
  const found: Unfinished[] = [];
  for (const log of logs) {
    if (
      log.damaged === true ||
      isOver(log) ||
      continued.has(log.logId) ||
      desk.run?.journal.logId === log.logId
    )
      continue;
    const folded = await foldChain(desk.ports.journals, log, logs);
    const state = folded?.state;
    if (state?.phase !== 'going') continue;
    rememberSpent(desk, state);
    const scenario = folded?.open?.scenario;
    found.push({
      logId: log.logId,
      mode: log.mode,
      state,
      lastAt: state.lastAt,
      closed: log.closed,
      ...(scenario === undefined ? {} : { scenario }),
    });
  }
  desk.unfinished = found;
  desk.ports.changed();
}
