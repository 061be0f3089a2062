import { dueItems, faultsInForce, type TimelineItem } from '../../core/drill/timeline.ts';
import type { Payloads } from '../../core/journal/payload.ts';
import { err } from '../../core/result.ts';
import { done, type Done } from '../answer.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { record } from '../record.ts';

/** Runs whose timeline is being looked at: a second look meanwhile would let an item happen twice. */
const looking = new WeakSet<ActiveRun>();

/** Lets happen what the drill's timeline says is due now. Nothing in an incident. */
export async function followTimeline(desk: Desk): Promise<void> {
  const { run } = desk;
  if (!run || looking.has(run) || !isGoing(run)) return;
  looking.add(run);
  try {
    for (const item of dueItems(timelineOf(run), momentOf(desk, run))) {
      await happen(desk, run, item, item.when.is);
    }
  } finally {
    looking.delete(run);
  }
}

/** The facilitator lets an item happen, whatever its own trigger. Once only. */
export async function fireItem(desk: Desk, id: string): Promise<Done> {
  const { run } = desk;
  if (!run || !isGoing(run)) return err({ code: 'no-run' });
  const item = timelineOf(run).find((one) => one.id === id);
  if (!item || run.state.injects?.[id]) return err({ code: 'no-such-step', params: { path: id } });
  return happen(desk, run, item, 'facilitator');
}

/** The responder has read a message. */
export async function seeInject(desk: Desk, id: string): Promise<Done> {
  const { run } = desk;
  const inject = run?.state.injects?.[id];
  if (!run || !inject) return err({ code: 'no-run' });
  if (inject.seenAt !== undefined) return done;
  const seen = await record(desk, run, {
    type: 'inject',
    run: run.state.run,
    data: { id, is: 'seen' },
  });
  return seen.ok ? done : seen;
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
  { id, faults, ends, inject }: TimelineItem,
  by: NonNullable<Payloads['inject']['by']>,
): Promise<Done> {
  // Written first: what the responder then meets has its cause in the log before it.
  const written = await record(desk, run, {
    type: 'inject',
    run: run.state.run,
    data: {
      id,
      is: 'happened',
      by,
      ...(faults.length > 0 ? { faults: faults.map(({ kind }) => kind) } : {}),
      ...(ends.length > 0 ? { ends } : {}),
      ...(inject ? { message: inject.by } : {}),
    },
  });
  if (!written.ok) return written;
  if (faults.length > 0 || ends.length > 0) {
    await run.range?.setFaults(faultsInForce(timelineOf(run), happenedIn(run)));
  }
  return done;
}

function isGoing({ mode, state }: ActiveRun): boolean {
  return mode === 'drill' && state.phase === 'going';
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
