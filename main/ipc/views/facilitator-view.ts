import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { breaksOf, momentOf, timelineOf } from '../../actions/drill/moment.ts';
import { onlyTalked } from '../../actions/drill/only-talked.ts';
import type { AppView } from '../../contract/views.ts';
import type {
  FacilitatorView,
  LedDrill,
  TimelineRow,
} from '../../contract/views/facilitator-view.ts';
import { secondsUntil } from '../../core/drill/timeline.ts';
import { stepAt } from '../../core/run/plan.ts';
import { textOf } from './text-of.ts';
import { wrongTurns } from './wrong-turns.ts';

/** The drill as whoever leads it sees it: with what is to come and what is expected. */
export function facilitatorView(desk: Desk, view: AppView): FacilitatorView {
  const { serial, lang, settings } = view;
  const drill = ledDrill(desk, view);
  return { serial, lang, theme: settings.theme, ...(drill ? { drill } : {}) };
}

function ledDrill(desk: Desk, { run: shown }: AppView): LedDrill | undefined {
  const { run } = desk;
  if (run?.mode !== 'drill' || !shown || !run.scenario) return undefined;
  const { person, startedAt, clockSpeed, paused, phase, incident, current, kind } = shown;
  const { facilitated } = run.state;
  return {
    person,
    startedAt,
    clockSpeed,
    phase,
    title: run.scenario.title,
    ready: run.range !== undefined || onlyTalked(run) !== undefined,
    recorded: run.recorded,
    timeline: rowsOf(desk, run),
    turns: wrongTurns(run),
    objectives: run.scenario.objectives.map(({ id, title }) => {
      const { rating, person: by } = facilitated?.ratings[id] ?? {};
      return { id, title, ...(rating && by !== undefined ? { rating, person: by } : {}) };
    }),
    faults: breaksOf(run).map(({ id, what, where }) => ({
      ...{ id, what, on: facilitated?.faults.includes(id) ?? false },
      ...(where === undefined ? {} : { where }),
    })),
    notes: (facilitated?.notes ?? []).map(({ at, person: by, text }) => ({
      ...{ at: Date.parse(at), person: by },
      text: textOf(text) ?? '',
    })),
    ...(run.facilitator === undefined ? {} : { facilitator: run.facilitator }),
    ...(kind === undefined ? {} : { kind }),
    ...(paused ? { paused } : {}),
    ...(incident === undefined ? {} : { incident }),
    ...(current ? { step: stepOf(current) } : {}),
  };
}

function stepOf({
  number,
  total,
  title,
  state,
  startedAt,
  targetSeconds,
}: NonNullable<LedDrill['step']>): NonNullable<LedDrill['step']> {
  const began = startedAt === undefined ? {} : { startedAt };
  return { number, total, title, state, targetSeconds, ...began };
}

function rowsOf(desk: Desk, run: ActiveRun): readonly TimelineRow[] {
  const { state, plan } = run;
  const moment = momentOf(desk, run);
  const began = Date.parse(state.startedAt);
  return timelineOf(run).map(({ id, when, faults, ends, inject }): TimelineRow => {
    const progress = state.injects?.[id];
    const left = secondsUntil(when, moment);
    const step = when.is === 'step' ? stepAt(plan, when.path)?.step.title : undefined;
    return {
      id,
      state: progress ? 'happened' : moment.held.includes(id) ? 'held' : 'waits',
      waitsFor: when.is,
      faults: faults.map(({ kind }) => kind),
      ends,
      ...(progress ? { at: Date.parse(progress.at) } : {}),
      ...(progress?.seenAt === undefined ? {} : { seenAt: Date.parse(progress.seenAt) }),
      ...(progress || left === undefined ? {} : { dueAt: began + (moment.seconds + left) * 1000 }),
      ...(step ? { step } : {}),
      ...(inject ? { inject } : {}),
    };
  });
}
