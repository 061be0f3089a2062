import type { Failure } from '../core/failure.ts';
import type { AwsFailure, CallTo } from '../core/ports/aws.ts';
import { err, ok, type Result } from '../core/result.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import type { Followed } from './followed.ts';
import { liveSession } from './keep-session.ts';
import { callTo, failedAtAws } from './reach.ts';

const EVERY_MS = 1_000;
/** Failed looks in a row after which the person is asked to look again themselves. */
const MOST_FAILURES = 5;

interface Watch<Report> {
  /** Before each look: what the person asked for meanwhile, and why that was not done. */
  readonly before: (to: CallTo) => Promise<Failure | undefined>;
  readonly look: (to: CallTo) => Promise<Result<Report, AwsFailure>>;
  /** What AWS said last, to be shown. */
  readonly show: (report: Report) => void;
}

/**
 * Looks at what AWS has begun until it is over there; else why it could not be looked at any more.
 * Undefined when the run was left.
 */
export async function watch<Report extends { readonly done: boolean }>(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  { before, look, show }: Watch<Report>,
): Promise<Result<Report | undefined, Failure>> {
  const { run, at } = current;
  let last: Failure | undefined;
  for (let failures = 0; desk.run === run && failures < MOST_FAILURES;) {
    await desk.ports.timer.sleep(EVERY_MS);
    const intent = run.state.intents[followed.intent]?.intent;
    const session = sessionFor(desk, current, followed.intent);
    if (!session) {
      return err({ code: 'no-session', params: { role: intent?.role?.split('/').pop() ?? '' } });
    }
    const to = callTo(desk, run, intent?.region ?? '', session.credentials);
    const undone = await before(to);
    const report = await look(to);
    if (!report.ok) {
      failures += 1;
      last = failedAtAws(desk, run, report.error).error;
      run.failures.set(at.path, last);
      continue;
    }
    failures = 0;
    if (undone && !report.value.done) run.failures.set(at.path, undone);
    else run.failures.delete(at.path);
    show(report.value);
    desk.ports.changed();
    if (report.value.done) return ok(report.value);
  }
  return last ? err(last) : ok(undefined);
}

/** A live session of the role something was sent with. */
export function sessionFor(
  desk: Desk,
  { run }: Pick<CurrentStep, 'run'>,
  intent: string,
): ReturnType<typeof liveSession> {
  const role = run.state.intents[intent]?.intent.role;
  return liveSession(desk, (session) => session.role !== undefined && session.role.arn === role);
}
