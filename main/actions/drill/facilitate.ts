import { pausedSince } from '../../core/drill/drill-clock.ts';
import type { FacilitatorRecord, GivenRating } from '../../core/journal/payload-facilitator.ts';
import { err } from '../../core/result.ts';
import { refuse, done, type Done } from '../answer.ts';
import { atEnd, closeRun } from '../close-run.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { record } from '../record.ts';
import { onlyTalked } from './only-talked.ts';
import { breaksOf, brokenIn, isLed, timelineOf } from './moment.ts';
import { happen } from './timeline.ts';

/** Somebody leads the drill from now on, under this name. */
export function joinDrill(desk: Desk, name: string): Promise<Done> {
  return leading(desk, name.trim(), async (run, person) => {
    run.facilitator = person;
    return run.state.facilitated?.person === person
      ? (desk.ports.changed(), done)
      : told(desk, run, { is: 'joined', person });
  });
}

/**
 * Lets an item of the timeline happen now, whatever it waits for, also one that is held back.
 * @param by here and below: who leads from elsewhere; otherwise whoever joined at this laptop
 */
export function fireItem(desk: Desk, id: string, by?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) => {
    const item = timelineOf(run).find((one) => one.id === id);
    if (!item) return refuse('no-such-inject');
    if (!run.range && !onlyTalked(run)) return refuse('busy');
    if (run.state.injects?.[id]) return done;
    return happen(desk, run, item, { by: 'facilitator', person });
  });
}

/** Holds an item back until it is let go or fired. */
export function holdItem(desk: Desk, id: string, on: boolean, by?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) => {
    if (!timelineOf(run).some((one) => one.id === id)) return refuse('no-such-inject');
    const held = run.state.facilitated?.held.includes(id) ?? false;
    if (held === on || run.state.injects?.[id]) return done;
    return told(desk, run, { is: on ? 'held' : 'let-go', person, item: id });
  });
}

/** Stops the drill's clock, or lets it go on. What AWS gave out runs on: its clock is another. */
export function pauseDrill(desk: Desk, on: boolean, by?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) =>
    (pausedSince(run.state) !== undefined) === on
      ? done
      : told(desk, run, { is: on ? 'paused' : 'went-on', person }),
  );
}

export function noteForDebrief(desk: Desk, text: string, by?: string, at?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) =>
    text.trim() === ''
      ? refuse('reason-required')
      : told(desk, run, {
          ...{ is: 'note', person, text: { text: text.trim() } },
          ...(at === undefined ? {} : { at }),
        }),
  );
}

/** Rates an objective; the last word counts, and the scorecard shows who said it. */
export function rateObjective(
  desk: Desk,
  { objective, rating }: { readonly objective: string; readonly rating: GivenRating },
  by?: string,
): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) => {
    if (!run.scenario?.objectives.some(({ id }) => id === objective))
      return refuse('no-such-inject');
    const before = run.state.facilitated?.ratings[objective];
    if (before?.rating === rating && before.person === person) return done;
    return told(desk, run, { is: 'rated', person, objective, rating });
  });
}

/** It is led from another device too, by codes made from this key. */
export function leadElsewhere(desk: Desk, key: string): Promise<Done> {
  return asFacilitator(desk, undefined, (run, person) =>
    told(desk, run, { is: 'elsewhere', person, key }),
  );
}

/** What was noted and rated on the other device has been taken in. */
export function sheetTaken(desk: Desk, by: string): Promise<Done> {
  return asFacilitator(desk, by, (run, person) => told(desk, run, { is: 'sheet', person }));
}

/** Breaks something by hand, or mends it. */
export function switchFault(desk: Desk, id: string, on: boolean, by?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) => {
    const talkedOnly = onlyTalked(run);
    if (talkedOnly) return err(talkedOnly);
    if (!run.range) return refuse('busy');
    if (!breaksOf(run).some((fault) => fault.id === id)) return refuse('no-such-inject');
    if ((run.state.facilitated?.faults.includes(id) ?? false) === on) return done;
    const written = await told(desk, run, { is: on ? 'fault' : 'fault-over', person, fault: id });
    if (written.ok) await run.range?.setFaults(brokenIn(run));
    return written;
  });
}

const ENDED = {
  en: (person: string) => `Ended by the facilitator, ${person}`,
  ja: (person: string) => `進行役の ${person} が訓練を終了`,
} as const;

/** Ends the drill where it stands: it is scored, and its log is closed. */
export function endDrill(desk: Desk, by?: string): Promise<Done> {
  return asFacilitator(desk, by, async (run, person) => {
    if (run.pending.size > 0 || run.acting.size > 0 || run.background.size > 0)
      return refuse('busy');
    const written = await told(desk, run, { is: 'ended', person });
    if (!written.ok) return written;
    const finished = atEnd(run.plan, run.state) ? await closeRun(desk, 'finished') : undefined;
    if (finished?.ok) return finished;
    return closeRun(desk, 'abandoned', ENDED[run.state.lang](person));
  });
}

type Act = (run: ActiveRun, person: string) => Promise<Done>;

/** Acts of one run, one after the other: what two presses want is looked at twice. */
const waiting = new WeakMap<ActiveRun, Promise<unknown>>();

function asFacilitator(desk: Desk, by: string | undefined, act: Act): Promise<Done> {
  return leading(desk, by ?? desk.run?.facilitator ?? '', act);
}

async function leading({ run }: Desk, person: string, act: Act): Promise<Done> {
  if (!run || !isLed(run)) return refuse('no-run');
  if (person === '') return refuse('answer-required');
  const before = waiting.get(run) ?? Promise.resolve();
  const mine = before.then(() => (isLed(run) ? act(run, person) : refuse('no-run')));
  waiting.set(
    run,
    mine.catch(() => undefined),
  );
  return mine;
}

async function told(desk: Desk, run: ActiveRun, data: FacilitatorRecord): Promise<Done> {
  const written = await record(desk, run, { type: 'facilitator', run: run.state.run, data });
  return written.ok ? done : written;
}
