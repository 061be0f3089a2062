import type { AwsFailure, CallTo, CommandReport } from '../../core/ports/aws.ts';
import { ok, type Result } from '../../core/result.ts';
import type { ActiveRun } from '../desk.ts';
import type { Followed } from '../followed.ts';

/** Looks after the end at which servers may still be missing from AWS's list. */
const LATE_LOOKS = 5;

/** Of the servers that were read back, and no other; over only once AWS lists each of them. */
export function whole(
  run: ActiveRun,
  followed: Followed,
  look: (to: CallTo) => Promise<Result<CommandReport, AwsFailure>>,
): (to: CallTo) => Promise<Result<CommandReport, AwsFailure>> {
  let late = 0;
  return async (to) => {
    const report = await look(to);
    if (!report.ok) return report;
    const frozen = new Set(frozenIn(run, followed));
    const targets = report.value.targets.filter(({ target }) => frozen.has(target));
    const ours = frozen.size === 0 ? report.value : { ...report.value, targets };
    if (!ours.done || !missingIn(run, followed, ours)) return ok(ours);
    late += 1;
    return ok(late > LATE_LOOKS ? ours : { ...ours, done: false });
  };
}

/** A command that was cancelled may not have begun on some. */
export function missingIn(run: ActiveRun, followed: Followed, report: CommandReport): boolean {
  if (report.status === 'Cancelled') return false;
  const listed = new Set(report.targets.map(({ target }) => target));
  return frozenIn(run, followed).some((id) => !listed.has(id));
}

function frozenIn({ state }: ActiveRun, { intent }: Followed): readonly string[] {
  return (state.intents[intent]?.intent.targets ?? []).map(({ id }) => id);
}
