import type { Desk } from '../../actions/desk.ts';
import { aliasOf } from '../../actions/role-read-back.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import type { DrillScore, DrillView } from '../../contract/views.ts';

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
    ...(run.scorecard ? { score: scoreOf(run.scorecard) } : {}),
  };
}

function scoreOf({ objectives, steps }: Scorecard): DrillScore {
  const timed = steps.filter(({ inTarget }) => inTarget !== undefined);
  return {
    objectives: objectives.map(({ id, title, rating }) => ({ id, title, rating })),
    timed: timed.length,
    inTarget: timed.filter(({ inTarget }) => inTarget === true).length,
  };
}
