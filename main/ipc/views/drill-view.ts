import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { ObjectiveScore } from '../../core/drill/objectives.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import type { DrillScore, DrillView } from '../../contract/views.ts';
import { textOf } from './text-of.ts';

/** Who the responder is in the range. The secret key is not here: main keeps it. */
export function drillView(desk: Desk): DrillView | undefined {
  const { run } = desk;
  if (run?.mode !== 'drill' || !run.scenario) return undefined;
  const { range } = run;
  const { id, title, summary } = run.scenario;
  return {
    scenario: { id, title, summary },
    user: range?.user.name ?? '',
    account: range?.user.account ?? '',
    alias: aliasOf(run.kit, range?.user.account ?? ''),
    mfaSerial: range?.mfaSerial ?? '',
    accessKeyId: range?.practiceKey().accessKeyId ?? '',
    ready: range !== undefined,
    // With what was expected of each message: not before the drill is over.
    ...(run.scorecard && run.state.phase === 'closed'
      ? { score: scoreOf(run.scorecard, run) }
      : {}),
  };
}

function scoreOf({ objectives, steps }: Scorecard, run: ActiveRun): DrillScore {
  const timed = steps.filter(({ inTarget }) => inTarget !== undefined);
  return {
    objectives: objectives.map((objective) => {
      const { id, title, rating, given } = objective;
      return { id, title, rating, ...measuredOf(objective), ...(given ? { given } : {}) };
    }),
    timed: timed.length,
    inTarget: timed.filter(({ inTarget }) => inTarget === true).length,
    late: lateOf({ steps }).map(({ records: _, ...late }) => late),
    messages: debriefed(run),
    ...remarksOf(run),
  };
}

/** Steps that took longer than their target, in the order of the list. */
export function lateOf({ steps }: Pick<Scorecard, 'steps'>) {
  return steps.flatMap(({ path, title, seconds, targetSeconds, inTarget, records }, at) =>
    inTarget !== false || seconds === undefined
      ? []
      : [{ path, number: at + 1, title, seconds, targetSeconds, records: records.slice(-1) }],
  );
}

/** What an objective was rated by, where that is a number. */
export function measuredOf({
  kind,
  rating,
  value,
  goal,
}: ObjectiveScore): Pick<DrillScore['objectives'][number], 'measured'> {
  const is = value === undefined ? {} : { value };
  switch (kind) {
    case 'time-to-signed-in':
    case 'time-to-first-action':
      return goal === undefined ? {} : { measured: { unit: 'seconds', ...is, goal } };
    case 'critical-steps':
    case 'roles-revoked':
    case 'unknown-outcomes-settled':
      return goal === undefined || goal === 0 || rating === 'N'
        ? {}
        : { measured: { unit: 'count', ...is, goal } };
    // Whether something was kept, and when, is no number.
    case 'evidence-before-containment':
      return {};
  }
}

function remarksOf({ state }: ActiveRun): Pick<DrillScore, 'remarks'> {
  const notes = state.facilitated?.notes ?? [];
  if (notes.length === 0) return {};
  return {
    remarks: notes.map(({ at, person, text }) => ({
      ...{ at: Date.parse(at), person },
      text: textOf(text) ?? '',
    })),
  };
}

/** What was expected is told only here, where the log is closed. */
function debriefed({ scenario, state }: ActiveRun): DrillScore['messages'] {
  return Object.entries(state.injects ?? {}).flatMap(([id, { at, seenAt }]) => {
    const inject = scenario?.timeline.find((item) => item.id === id)?.inject;
    if (!inject) return [];
    const { from, says, expect } = inject;
    const seen = seenAt === undefined ? {} : { seenAt: Date.parse(seenAt) };
    return [{ id, from, says, expect, at: Date.parse(at), ...seen }];
  });
}
