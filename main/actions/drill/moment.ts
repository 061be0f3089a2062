import { drillMs, pausedSince } from '../../core/drill/drill-clock.ts';
import type { ScenarioFault } from '../../core/drill/fault.ts';
import {
  handFaults,
  handFaultsInForce,
  type Breakable,
  type HandFault,
} from '../../core/drill/hand-faults.ts';
import { faultsInForce, type DrillMoment, type TimelineItem } from '../../core/drill/timeline.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { onlyTalked } from './only-talked.ts';

/** Whether anything can happen in the drill: not while it stands still, nor once it is being closed. */
export function isGoing(run: ActiveRun): boolean {
  return isLed(run) && pausedSince(run.state) === undefined;
}

/** A drill that is not closed, nor being closed: one that somebody can lead. */
export function isLed({ mode, state, closing, closeBegun }: ActiveRun): boolean {
  return mode === 'drill' && state.phase === 'going' && !closing && !closeBegun;
}

export function timelineOf({ scenario }: ActiveRun): readonly TimelineItem[] {
  return scenario?.timeline ?? [];
}

/** In the order they happened: records of a log are folded in order. */
export function happenedIn({ state }: ActiveRun): readonly string[] {
  return Object.keys(state.injects ?? {});
}

/** Where the drill stands by its own clock. */
export function momentOf({ ports: { clock } }: Desk, run: ActiveRun): DrillMoment {
  const since = (at: string): number => drillMs(run.state, at, clock.now()) / 1000;
  return {
    seconds: since(run.state.startedAt),
    sinceStep: (path) => {
      const at = run.state.steps[path]?.startedAt;
      return at === undefined ? undefined : since(at);
    },
    happened: happenedIn(run),
    held: run.state.facilitated?.held ?? [],
  };
}

/** What the range of a run can have broken by hand. */
export function breakableOf({ range }: ActiveRun): Breakable {
  return {
    regions: range?.endpoints.map(({ region }) => region) ?? [],
    instances: range?.instances ?? [],
  };
}

/** What whoever leads can break by hand: nothing where the drill is only talked through. */
export function breaksOf(run: ActiveRun): readonly HandFault[] {
  return onlyTalked(run) ? [] : handFaults(breakableOf(run));
}

/** Everything that is broken now: by the timeline, then by hand. */
export function brokenIn(run: ActiveRun): readonly ScenarioFault[] {
  return [
    ...faultsInForce(timelineOf(run), happenedIn(run)),
    ...handFaultsInForce(breakableOf(run), run.state.facilitated?.faults ?? []),
  ];
}
