import { dueItems, faultsInForce, type TimelineItem } from '../../core/drill/timeline.ts';
import { err } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { record } from '../record.ts';

/** Runs whose timeline is being looked at: a second look meanwhile would let an item happen twice. */
const looking = new WeakSet<ActiveRun>();

/** Messages whose reading is being written down: a second press is the same one. */
const seeing = new WeakSet<object>();

/**
 * Lets happen what the drill's timeline says is due now. Nothing in an incident, and nothing before
 * the range is there to be broken.
 */
export async function followTimeline(desk: Desk): Promise<void> {
  const { run } = desk;
  if (!run?.range || looking.has(run) || !isGoing(run)) return;
  looking.add(run);
  try {
    for (const item of dueItems(timelineOf(run), momentOf(desk, run))) {
      await happen(desk, run, item);
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
  const faults = faultsInForce(timelineOf(run), happenedIn(run)).filter(
    (fault) => !('times' in fault) || fault.times === undefined,
  );
  if (faults.length > 0) await run.range?.setFaults(faults);
}

async function happen(
  desk: Desk,
  run: ActiveRun,
  { id, when, faults, ends, inject }: TimelineItem,
): Promise<void> {
  // Written first: what the responder then meets has its cause in the log before it.
  const written = await record(desk, run, {
    type: 'inject',
    run: run.state.run,
    data: {
      id,
      is: 'happened',
      by: when.is,
      ...(faults.length > 0 ? { faults: faults.map(({ kind }) => kind) } : {}),
      ...(ends.length > 0 ? { ends } : {}),
      ...(inject ? { message: inject.by } : {}),
    },
  });
  if (!written.ok) return;
  if (faults.length > 0 || ends.length > 0) {
    await run.range?.setFaults(faultsInForce(timelineOf(run), happenedIn(run)));
  }
}

function isGoing({ mode, state, closing, closeBegun }: ActiveRun): boolean {
  return mode === 'drill' && state.phase === 'going' && !closing && !closeBegun;
}

function timelineOf({ scenario }: ActiveRun): readonly TimelineItem[] {
  return scenario?.timeline ?? [];
}

/** In the order they happened: records of a log are folded in order. */
function happenedIn({ state }: ActiveRun): readonly string[] {
  return Object.keys(state.injects ?? {});
}

function momentOf({ ports: { clock } }: Desk, run: ActiveRun) {
  const since = (at: string): number => (clock.now() - Date.parse(at)) / 1000;
  return {
    seconds: since(run.state.startedAt),
    sinceStep: (path: string) => {
      const at = run.state.steps[path]?.startedAt;
      return at === undefined ? undefined : since(at);
    },
    happened: happenedIn(run),
  };
}
