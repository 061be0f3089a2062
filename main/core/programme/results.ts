import { figuresOf, type FigureId } from '../drill/figures.ts';
import { criticalPaths, scoreObjectives, type Rating } from '../drill/objectives.ts';
import type { Objective } from '../drill/scenario.ts';
import type { Entry } from '../journal/payload.ts';
import type { Text } from '../playbook/model.ts';
import { apply } from '../run/fold.ts';
import type { RunState } from '../run/state.ts';

/** What one run came to, counted from its records. */
export interface RunResult {
  /** Of its newest log. */
  readonly logId: string;
  /** Records it was counted from: a log that has grown since is counted anew. */
  readonly records: number;
  readonly scenario: string;
  /** What each figure came to; one that the drill never came to is absent. */
  readonly figures: Readonly<Partial<Record<FigureId, number>>>;
  readonly objectives: readonly {
    readonly id: string;
    readonly title: Text;
    readonly rating: Rating;
  }[];
  /** The answer given last at each decision, by path. */
  readonly answers: Readonly<Record<string, string>>;
  /** Steps by path that were done and came out as expected: one that was jumped over has no record. */
  readonly done: readonly string[];
}

export const TREND_FIGURES = [
  'seconds-to-first-action',
  'seconds-to-signed-in',
  'seconds-to-closed',
] as const satisfies readonly FigureId[];
export type TrendFigure = (typeof TREND_FIGURES)[number];

/** A longer log is no drill: counting it would hold up everything else. */
export const MOST_COUNTED = 20_000;

/** Undefined where the records hold no run. `entries`: over all its logs, oldest first. */
export function resultOf(
  logId: string,
  entries: readonly Entry[],
  objectivesOf: (scenario: string) => readonly Objective[],
): RunResult | undefined {
  let state: RunState | undefined;
  for (const entry of entries) state = apply(state, entry);
  if (!state) return undefined;
  const open = entries.find((entry) => entry.type === 'log.open');
  const scenario = (open?.type === 'log.open' ? open.data.scenario : undefined) ?? '';
  const objectives = objectivesOf(scenario);
  const figures = figuresOf(entries, state, criticalPaths(objectives));
  const scored = scoreObjectives(objectives, { entries, state, figures });
  const values = figures.flatMap(({ id, value }) =>
    value === undefined ? [] : [[id, value] as const],
  );
  const answers = entries.flatMap((entry) =>
    entry.type === 'answer' ? [[entry.data.path, entry.data.option] as const] : [],
  );
  return {
    ...{ logId, records: entries.length, scenario },
    figures: Object.fromEntries(values),
    objectives: scored.map(({ id, title, rating }) => ({ id, title, rating })),
    answers: Object.fromEntries(answers),
    done: doneIn(state),
  };
}

/** What a probe only talked through was not done in it. */
function doneIn({ steps, kind }: RunState): readonly string[] {
  return Object.entries(steps).flatMap(([path, { status, asExpected, byHand }]) =>
    status === 'done' && asExpected !== false && !(kind === 'probe' && byHand === true)
      ? [path]
      : [],
  );
}

/** Objectives that came to be measured, and those performed with at most some challenges. */
export function metOf({ objectives }: Pick<RunResult, 'objectives'>): {
  readonly met: number;
  readonly measured: number;
} {
  const measured = objectives.filter(({ rating }) => rating !== 'N');
  const met = measured.filter(({ rating }) => rating === 'P' || rating === 'S');
  return { met: met.length, measured: measured.length };
}

/** The times that a trend is drawn of. */
export function trendOf({ figures }: Pick<RunResult, 'figures'>): {
  readonly [F in TrendFigure]?: number;
} {
  return Object.fromEntries(
    TREND_FIGURES.flatMap((id) => (figures[id] === undefined ? [] : [[id, figures[id]]])),
  );
}
