import { hasTimeline } from '../../core/drill/kind.ts';
import { dueItems, type TimelineItem } from '../../core/drill/timeline.ts';
import type { InjectRecord } from '../../core/journal/payload-inject.ts';
import { err } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import { onlyTalked } from './only-talked.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { record } from '../record.ts';
import { brokenIn, happenedIn, isGoing, momentOf, timelineOf } from './moment.ts';

/** Runs whose timeline is being looked at: a second look meanwhile would let an item happen twice. */
const looking = new WeakSet<ActiveRun>();

/** Items that are being written down: the clock and a person may both let one happen. */
const happening = new WeakMap<ActiveRun, Set<string>>();

/** Messages whose reading is being written down: a second press is the same one. */
const seeing = new WeakSet<object>();

/**
 * Lets happen what the drill's timeline says is due now. Nothing in an incident or
 * a walkthrough, and in a rehearsal nothing before the range is there to be broken.
 */
export async function followTimeline(desk: Desk): Promise<void> {
  const { run } = desk;
  if (!run || !hasTimeline(run.state.kind)) return;
  if (!run.range && !onlyTalked(run)) return;
  if (looking.has(run) || !isGoing(run)) return;
  looking.add(run);
  try {
    for (const item of dueItems(timelineOf(run), momentOf(desk, run))) {
      // Held back, or paused, while the one before it was written.
      if (!isGoing(run) || run.state.facilitated?.held.includes(item.id)) continue;
      if (happenedIn(run).includes(item.id)) continue;
      await happen(desk, run, item, { by: item.when.is });
    }
  } finally {
    looking.delete(run);
  }
}

/** The responder has read a message. */
export async function seeInject(desk: Desk, id: string): Promise<Done> {
  const { run } = desk;
  const inject = run?.state.injects?.[id];
  if (!run || !inject) return err({ code: 'no-run' });
  if (inject.seenAt !== undefined || seeing.has(inject)) return done;
  seeing.add(inject);
  const seen = await record(desk, run, {
    type: 'inject',
    run: run.state.run,
    data: { id, is: 'seen' },
  });
  if (seen.ok) return done;
  // Not written: the next press tries again.
  seeing.delete(inject);
  return seen;
}

/** Faults that a crash or a restart of the range has forgotten are put in force again. */
export async function restoreFaults(run: ActiveRun): Promise<void> {
  // How often those that count have struck is not known any more: they are over.
  const faults = brokenIn(run).filter((fault) => !('times' in fault) || fault.times === undefined);
  if (faults.length > 0) await run.range?.setFaults(faults);
}

/** Lets one item happen now, and says why. It is not looked at whether its time has come. */
export async function happen(
  desk: Desk,
  run: ActiveRun,
  { id, faults, ends, inject }: TimelineItem,
  why: Required<Pick<InjectRecord, 'by'>> & Pick<InjectRecord, 'person'>,
): Promise<Done> {
  const now = happening.get(run) ?? new Set();
  happening.set(run, now);
  if (now.has(id)) return done;
  now.add(id);
  // Written first: what the responder then meets has its cause in the log before it.
  const written = await record(desk, run, {
    type: 'inject',
    run: run.state.run,
    data: {
      id,
      is: 'happened',
      ...why,
      ...(faults.length > 0 ? { faults: faults.map(({ kind }) => kind) } : {}),
      ...(ends.length > 0 ? { ends } : {}),
      ...(inject ? { message: inject.by } : {}),
    },
  });
  now.delete(id);
  if (!written.ok) return written;
  if (faults.length > 0 || ends.length > 0) await run.range?.setFaults(brokenIn(run));
  return done;
}
