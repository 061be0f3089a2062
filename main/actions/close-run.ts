import { evaluateWhen } from '../core/run/when.ts';
import { stepAfter } from '../core/run/next.ts';
import type { RunState } from '../core/run/state.ts';
import { stepAt, type Plan } from '../core/run/plan.ts';
import { refuse, done, type Done } from './answer.ts';
import { openIntents } from '../core/run/state.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { endAllSessions } from './end-session.ts';
import { record } from './record.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { usesKit } from './drill/where.ts';
import { notePlayed } from './played.ts';
import { findDrills } from './programme/gather.ts';
import { everyRoleTold } from './revoke/all-told.ts';
import { saveScorecard } from './score-drill.ts';
import { wakeUploads } from './uploads/control.ts';

/** True when every step is behind: nothing follows the last one, and that one is finished. */
export function atEnd(plan: Plan, state: RunState): boolean {
  const { track } = stepAt(plan, state.current) ?? {};
  // The last step of a track is the end only where the step that holds the tracks is.
  return [state.current, ...(track ? [track.head] : [])].every((path) => {
    const status = path === undefined ? undefined : state.steps[path]?.status;
    if (status !== 'done' && status !== 'skipped') return false;
    return stepAfter(plan, state, path, evaluateWhen) === undefined;
  });
}

/** Ends the run: sessions are forgotten, a drill is scored, and the log is closed for good. */
export async function closeRun(
  desk: Desk,
  why: 'finished' | 'abandoned',
  reason?: string,
): Promise<Done> {
  const { run } = desk;
  if (!run) return refuse('no-run');
  if (run.state.phase === 'closed') return done;
  if (run.pending.size > 0 || run.acting.size > 0 || run.background.size > 0) return refuse('busy');
  if (why === 'finished' && !atEnd(run.plan, run.state)) return refuse('step-not-ready');
  // A range ends with its drill: only one that claims to be finished has to have revoked there.
  // A probe cannot revoke, and its sessions can only read.
  if (run.state.kind !== 'probe' && (why === 'finished' || usesKit(run))) {
    const told = everyRoleTold(run);
    if (!told.ok) return told;
  }
  if (run.closing) return refuse('busy');
  run.closing = true;
  try {
    return await close(desk, run, why, reason);
  } finally {
    delete run.closing;
  }
}

async function close(
  desk: Desk,
  run: ActiveRun,
  why: 'finished' | 'abandoned',
  reason: string | undefined,
): Promise<Done> {
  // A close that the disk refused is tried again: what belongs before it is written already.
  if (!run.closeBegun) {
    const settled = await beforeClosing(desk, run, why, reason);
    if (!settled.ok) return settled;
    run.closeBegun = true;
  }
  const closed = await run.journal.close(why);
  if (!closed.ok) return refuse('not-recorded', undefined, closed.error.detail);
  run.state = { ...run.state, phase: 'closed' };
  const played = run.mode === 'drill' && why === 'finished' && !onlyTalked(run);
  notePlayed(desk, run.state, played);
  void findDrills(desk);
  delete desk.key;
  delete desk.signIn;
  await run.range?.close();
  delete run.range;
  wakeUploads(desk);
  desk.ports.changed();
  return done;
}

/** What the log must hold before its end: the reason, what stays unknown, ended sessions, the score. */
async function beforeClosing(
  desk: Desk,
  run: ActiveRun,
  why: 'finished' | 'abandoned',
  reason: string | undefined,
): Promise<Done> {
  if (why === 'abandoned') {
    if ((reason ?? '').trim() === '') return refuse('reason-required');
    const noted = await record(desk, run, {
      type: 'note',
      run: run.state.run,
      data: {
        kind: 'note',
        text: { text: (reason ?? '').trim() },
        openedAt: new Date(desk.ports.clock.now()).toISOString(),
      },
    });
    if (!noted.ok) return noted;
  }
  for (const { intent } of openIntents(run.state)) {
    const told = await record(desk, run, {
      type: 'outcome',
      run: run.state.run,
      data: { id: intent.id, status: 'unknown', by: 'person' },
    });
    if (!told.ok) return told;
  }
  await endAllSessions(desk);
  if (run.mode === 'drill') await saveScorecard(desk, run);
  return done;
}
