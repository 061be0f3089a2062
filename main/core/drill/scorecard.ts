import type { Entry, Mode } from '../journal/payload.ts';
import { stepAt, type Plan } from '../run/plan.ts';
import type { RunState } from '../run/state.ts';
import type { DrillKind } from './kind.ts';
import { drillMs } from './drill-clock.ts';
import { figuresOf, type Figure } from './figures.ts';
import { criticalPaths, scoreObjectives, type ObjectiveScore } from './objectives.ts';
import type { Objective, Scenario } from './scenario.ts';
import type { RecordRef } from './record-ref.ts';

/** Another one where the same records come to other figures, or to another head. */
export const SCORECARD_FORMAT = 'breakglass-scorecard/3';

/** What a drill came to. Every figure names the records it came from, so anyone can recount it. */
export interface Scorecard {
  readonly format: typeof SCORECARD_FORMAT;
  readonly scenario: string;
  readonly mode: Mode;
  /** What the drill was for; a rehearsal without it. */
  readonly kind?: DrillKind;
  readonly playbook: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly logs: readonly string[];
  readonly person: string;
  readonly startedAt: string;
  readonly endedAt: string;
  /** How much faster than the wall the drill's clock ran; all seconds here are the drill's. */
  readonly clockSpeed: number;
  readonly objectives: readonly ObjectiveScore[];
  readonly figures: readonly Figure[];
  readonly steps: readonly StepScore[];
}

export interface StepScore {
  readonly path: string;
  readonly title: { readonly en: string; readonly ja: string };
  readonly result: 'done' | 'skipped' | 'failed' | 'unknown' | 'open' | 'not-reached';
  readonly seconds?: number;
  readonly usualSeconds: number;
  readonly targetSeconds: number;
  readonly inTarget?: boolean;
  readonly byHand: boolean;
  readonly deviation?: string;
  readonly records: readonly RecordRef[];
}

export interface Drilled {
  readonly scenario: Scenario | undefined;
  readonly plan: Plan;
  readonly state: RunState;
  /** All entries of the run, over every log it was in. */
  readonly entries: readonly Entry[];
}

/** What a drill is held to: it is not in the records, and stands in the scorecard for that reason. */
export interface Asked {
  readonly objectives: readonly Objective[];
  readonly steps: readonly Pick<StepScore, 'path' | 'title' | 'usualSeconds' | 'targetSeconds'>[];
}

/** Counts a drill from its records, held to its scenario and the playbook it went by. */
export function scorecardOf({ scenario, plan, state, entries }: Drilled): Scorecard {
  const steps = plan.steps.map(({ path }) => {
    const { title, usualSeconds, targetSeconds } = stepAt(plan, path)?.step ?? {
      title: { en: path, ja: path },
      usualSeconds: 0,
      targetSeconds: 0,
    };
    return { path, title, usualSeconds, targetSeconds };
  });
  return countedFrom({ objectives: scenario?.objectives ?? [], steps }, state, entries);
}

/** The same from what is asked: the app counts by it, and so does whoever verifies. */
export function countedFrom(
  { objectives, steps }: Asked,
  state: RunState,
  entries: readonly Entry[],
): Scorecard {
  const open = entries.find((entry) => entry.type === 'log.open');
  const opened = open?.type === 'log.open' ? open.data : undefined;
  const figures = figuresOf(entries, state, criticalPaths(objectives));
  return {
    format: SCORECARD_FORMAT,
    scenario: opened?.scenario ?? '',
    mode: opened?.mode ?? 'drill',
    ...(state.kind === undefined ? {} : { kind: state.kind }),
    playbook: state.playbook,
    logs: [...new Set(entries.map(({ logId }) => logId))],
    person: state.person,
    startedAt: state.startedAt,
    endedAt: state.lastAt,
    clockSpeed: opened?.clockSpeed ?? 1,
    objectives: scoreObjectives(objectives, { entries, state, figures }),
    figures,
    steps: steps.map((step) => stepScore(step, state, entries)),
  };
}

function stepScore(
  { path, title, usualSeconds, targetSeconds }: Asked['steps'][number],
  state: RunState,
  entries: readonly Entry[],
): StepScore {
  const progress = state.steps[path];
  const base = {
    path,
    title,
    usualSeconds,
    targetSeconds,
    byHand: progress?.byHand === true,
    records: entries
      .filter((entry) => concerns(entry, path))
      .map(({ logId, seq }) => ({ log: logId, seq })),
  };
  if (!progress) return { ...base, result: 'not-reached' };
  const result = progress.came ?? (progress.status === 'started' ? 'open' : progress.status);
  const deviation = progress.skip?.code ?? (progress.asExpected === false ? 'differed' : undefined);
  const withReason = deviation === undefined ? {} : { deviation };
  if (progress.endedAt === undefined) return { ...base, ...withReason, result };
  const seconds = drillMs(state, progress.startedAt, progress.endedAt) / 1000;
  return { ...base, ...withReason, result, seconds, inTarget: seconds <= targetSeconds };
}

function concerns(entry: Entry, path: string): boolean {
  return entry.step === path || ('path' in entry.data && entry.data.path === path);
}
