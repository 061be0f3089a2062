import type { Entry } from '../journal/payload.ts';
import type { Text } from '../playbook/model.ts';
import type { GivenScore, RunState } from '../run/state.ts';
import { criticalSteps } from './critical-steps.ts';
import type { Figure, FigureId } from './figures.ts';
import type { RecordRef } from './record-ref.ts';
import { rolesEnded, type RolesEnded } from './roles-ended.ts';
import type { Measure, Objective } from './scenario.ts';

/**
 * HSEEP's four ratings (U.S. Homeland Security Exercise and Evaluation Program): performed without
 * challenges, with some, with major challenges, unable to be performed. `N` is none of them: the drill never came to what is measured.
 */
export type Rating = 'P' | 'S' | 'M' | 'U' | 'N';

export interface ObjectiveScore {
  readonly id: string;
  readonly title: Text;
  readonly kind: Measure['kind'];
  /** What it is judged by, so that whoever has the records can judge it anew. */
  readonly measure: Measure;
  readonly rating: Rating;
  /** What was measured, in the measure's unit, and what was asked for. */
  readonly value?: number;
  readonly goal?: number;
  readonly records: readonly RecordRef[];
  /** Rated by a person, whose word counts, and what was measured. */
  readonly given?: { readonly person: string; readonly measured: Rating };
}

/** Steps by path that must be done in their order, over all objectives. */
export function criticalPaths(objectives: readonly Objective[]): readonly string[] {
  return [
    ...new Set(
      objectives.flatMap(({ measure }) => (measure.kind === 'critical-steps' ? measure.steps : [])),
    ),
  ];
}

/** Late by up to this factor is "some challenges"; later than that is "major". */
const SOME = 2;

export function scoreObjectives(
  objectives: readonly Objective[],
  drilled: {
    readonly entries: readonly Entry[];
    readonly state: RunState;
    readonly figures: readonly Figure[];
  },
): readonly ObjectiveScore[] {
  return objectives.map(({ id, title, measure }) => ({
    id,
    title,
    kind: measure.kind,
    measure,
    ...given(score(measure, drilled), drilled.state.facilitated?.ratings[id]),
  }));
}

type Scored = Pick<ObjectiveScore, 'rating' | 'value' | 'goal' | 'records' | 'given'>;

/** A person who watched knows more than the log: what was measured stays beside it. */
function given(scored: Scored, by: GivenScore | undefined): Scored {
  if (!by) return scored;
  const { rating, person, record } = by;
  const records = [...scored.records, record];
  return { ...scored, rating, records, given: { person, measured: scored.rating } };
}

function score(
  measure: Measure,
  drilled: {
    readonly entries: readonly Entry[];
    readonly state: RunState;
    readonly figures: readonly Figure[];
  },
): Scored {
  switch (measure.kind) {
    case 'time-to-signed-in':
      return timed(figure(drilled.figures, 'seconds-to-signed-in'), measure.withinSeconds);
    case 'time-to-first-action':
      return timed(figure(drilled.figures, 'seconds-to-first-command'), measure.withinSeconds);
    case 'critical-steps':
      return critical(measure.steps, drilled.entries, drilled.state);
    case 'evidence-before-containment':
      return evidence(
        figure(drilled.figures, 'evidence-before-change'),
        figure(drilled.figures, 'evidence-items'),
      );
    case 'unknown-outcomes-settled':
      return settled(
        figure(drilled.figures, 'outcomes-unknown'),
        figure(drilled.figures, 'outcomes-settled'),
      );
    case 'roles-revoked':
      return revoked(rolesEnded(drilled.entries, drilled.state));
  }
}

function timed(measured: Figure | undefined, goal: number): Scored {
  const value = measured?.value;
  const records = measured?.records ?? [];
  if (value === undefined) return { rating: 'U', goal, records };
  const rating = value <= goal ? 'P' : value <= goal * SOME ? 'S' : 'M';
  return { rating, value, goal, records };
}

function critical(paths: readonly string[], entries: readonly Entry[], state: RunState): Scored {
  const { done, outOfOrder } = criticalSteps(paths, entries, state);
  const all = done.length === paths.length;
  return {
    rating: all ? (outOfOrder.length === 0 ? 'P' : 'S') : done.length === 0 ? 'U' : 'M',
    value: done.length,
    goal: paths.length,
    records: done.map(({ logId, seq }) => ({ log: logId, seq })),
  };
}

function evidence(before: Figure | undefined, items: Figure | undefined): Scored {
  const kept = items?.value ?? 0;
  if (before?.value === undefined) {
    return { rating: kept > 0 ? 'P' : 'U', value: kept, records: items?.records ?? [] };
  }
  const rating = before.value === 1 ? 'P' : kept > 0 ? 'M' : 'U';
  return { rating, value: before.value, goal: 1, records: before.records };
}

function settled(unknown: Figure | undefined, known: Figure | undefined): Scored {
  const arisen = unknown?.value ?? 0;
  const value = known?.value ?? 0;
  const rating = value >= arisen ? 'P' : value > 0 ? 'M' : 'U';
  return { rating, value, goal: arisen, records: unknown?.records ?? [] };
}

/** Left to somebody is better than open, and worse than done. */
function revoked({ used, revoked: value, left, records }: RolesEnded): Scored {
  // Whoever used no role had nothing to revoke: that is no performance, good or bad.
  if (used === 0) return { rating: 'N', value, goal: used, records };
  const open = used - value - left;
  const rating = value === used ? 'P' : open === 0 ? 'S' : value + left > 0 ? 'M' : 'U';
  return { rating, value, goal: used, records };
}

function figure(figures: readonly Figure[], id: FigureId): Figure | undefined {
  return figures.find((candidate) => candidate.id === id);
}
