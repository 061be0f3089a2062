import type { Failure } from '../core/failure.ts';
import type { Draft, Entry, RecordType } from '../core/journal/payload.ts';
import type { AppendError } from '../core/ports/journal.ts';
import { err, ok, type Result } from '../core/result.ts';
import { apply } from '../core/run/fold.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { refusedIntent } from './drill/limits.ts';

const TAIL = 12;

/**
 * Writes one entry and only then lets it change the run: state is a fold of the journal. Where the
 * disk refuses, the journal keeps the entry for later and the run goes on marked "not recorded";
 * callers that are about to change AWS look at `run.recorded` first.
 */
export async function record<T extends RecordType>(
  desk: Desk,
  run: ActiveRun,
  draft: Draft<T>,
): Promise<Result<Entry<T>, Failure>> {
  // What is not meant is not done: nothing is sent before its intent stands in the log.
  const refusal = draft.type === 'intent' ? refusedIntent(run, draft.data) : undefined;
  if (refusal) return err(refusal);
  return taken(desk, run, await run.journal.append(draft));
}

/** What the journal answered, folded into the run: also for what it writes by itself. */
export function taken<T extends RecordType>(
  desk: Desk,
  run: ActiveRun,
  appended: Result<Entry<T>, AppendError>,
): Result<Entry<T>, Failure> {
  if (!appended.ok && appended.error.kept === undefined) {
    const code = appended.error.code === 'closed' ? 'log-closed' : 'not-recorded';
    return err({ code, raw: appended.error.detail });
  }
  const entry = appended.ok ? appended.value : (appended.error.kept as Entry<T>);
  run.recorded = appended.ok;
  if (appended.ok) run.lastSavedAt = desk.ports.clock.now();
  run.state = apply(run.state, entry) ?? run.state;
  run.tail = [...run.tail, entry].slice(-TAIL);
  run.entries += 1;
  desk.ports.changed();
  return ok(entry);
}

/** Several entries in order; stops at the first that is refused. */
export async function recordAll(
  desk: Desk,
  run: ActiveRun,
  drafts: readonly Draft[],
): Promise<Result<null, Failure>> {
  for (const draft of drafts) {
    const recorded = await record(desk, run, draft);
    if (!recorded.ok) return recorded;
  }
  return ok(null);
}
