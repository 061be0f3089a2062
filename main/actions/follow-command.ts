import type { IntentStatus, TargetResult } from '../core/journal/payload.ts';
import type { Failure } from '../core/failure.ts';
import type { CommandReport } from '../core/ports/aws.ts';
import { allSucceeded } from '../core/run/fold.ts';
import { fromAws } from './answer.ts';
import { cancelCommand } from './cancel-command.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { liveSession } from './keep-session.ts';
import type { Followed } from './followed.ts';
import { placeOf } from './place.ts';
import { callTo } from './reach.ts';
import { record } from './record.ts';

const EVERY_MS = 1_000;
/** Characters of output kept in one record, over all targets. */
const MOST_OUTPUT = 12_000;
/** Failed looks in a row after which the person is asked to look again themselves. */
const MOST_FAILURES = 5;

/** Asks SSM until every target is through, then writes the outcome down. Runs in the background. */
export function followCommand(desk: Desk, current: CurrentStep, followed: Followed): void {
  const { run, at } = current;
  const cancelling = { asked: false };
  run.pending.set(at.path, {
    what: 'following',
    since: desk.ports.clock.now(),
    canCancel: true,
    cancel: () => {
      cancelling.asked = true;
    },
  });
  const following = follow(desk, current, followed, cancelling)
    .catch((thrown: unknown): Failure => ({ code: 'internal', raw: String(thrown) }))
    .then(async (failure) => {
      if (failure && desk.run === run) await giveUp(desk, current, followed, failure);
    })
    .finally(() => {
      run.pending.delete(at.path);
      run.partial.delete(at.path);
      run.background.delete(following);
      desk.ports.changed();
    });
  run.background.add(following);
}

/** Undefined once the outcome is written down; else why following it had to stop. */
async function follow(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  cancelling: { readonly asked: boolean },
): Promise<Failure | undefined> {
  const { run, at } = current;
  const ssm = await desk.ports.ssm();
  let cancelled = false;
  let last: Failure | undefined;
  for (let failures = 0; desk.run === run && failures < MOST_FAILURES;) {
    await desk.ports.timer.sleep(EVERY_MS);
    const region = run.state.intents[followed.intent]?.intent.region ?? '';
    const session = sessionFor(desk, current, followed.intent);
    if (!session) return { code: 'no-session', params: { role: roleNameOf(current, followed) } };
    const to = callTo(desk, run, region, session.credentials);
    if (cancelling.asked && !cancelled) {
      cancelled = true;
      await cancelCommand(desk, current, followed, to);
    }
    const report = await ssm.command(to, followed.commandId);
    if (!report.ok) {
      failures += 1;
      last = fromAws(report.error, run);
      run.failures.set(at.path, last);
      continue;
    }
    failures = 0;
    run.failures.delete(at.path);
    run.partial.set(at.path, report.value);
    desk.ports.changed();
    if (report.value.done) return finish(desk, current, followed, report.value);
  }
  return last;
}

/** The command goes on without us: its outcome is unknown until it is looked up. */
async function giveUp(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  failure: Failure,
): Promise<void> {
  run.failures.set(at.path, failure);
  await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: { id: followed.intent, status: 'unknown', code: failure.code, by: followed.by },
  });
}

async function finish(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  report: CommandReport,
): Promise<Failure | undefined> {
  const { run, at } = current;
  const targets = run.state.intents[followed.intent]?.intent.targets ?? [];
  const results = fitting(resultsOf(report, targets));
  const place = placeOf(run, at);
  const status = statusOf(report, results);
  const told = await record(desk, run, {
    type: 'outcome',
    ...place,
    data: { id: followed.intent, status, commandId: followed.commandId, results, by: followed.by },
  });
  if (!told.ok) return told.error;
  if (status !== 'ok') return undefined;
  const done = await record(desk, run, {
    type: 'step.done',
    ...place,
    data: { path: at.path, how: 'aws' },
  });
  return done.ok ? undefined : done.error;
}

/** A record has its limit: long outputs are cut, and say so. AWS keeps the rest for 30 days. */
function fitting(results: readonly TargetResult[]): readonly TargetResult[] {
  const most = Math.floor(MOST_OUTPUT / Math.max(1, results.length));
  return results.map((result) => {
    const text = result.output && 'text' in result.output ? (result.output.text ?? '') : '';
    if (text.length <= most) return result;
    return {
      ...result,
      output: { text: `${text.slice(0, most)}\n[… ${String(text.length - most)}]` },
    };
  });
}

function roleNameOf({ run }: CurrentStep, { intent }: Followed): string {
  return run.state.intents[intent]?.intent.role?.split('/').pop() ?? '';
}

function statusOf(report: CommandReport, results: readonly TargetResult[]): IntentStatus {
  if (allSucceeded(results)) return 'ok';
  return report.status === 'Cancelled' ? 'cancelled' : 'failed';
}

export function resultsOf(
  report: CommandReport,
  targets: readonly { readonly id: string; readonly name?: string }[],
): readonly TargetResult[] {
  return report.targets.map(({ target, status, exitCode, output, startedAt, endedAt }) => {
    const name = targets.find(({ id }) => id === target)?.name;
    const ms =
      startedAt === undefined || endedAt === undefined
        ? undefined
        : Date.parse(endedAt) - Date.parse(startedAt);
    return {
      target,
      status,
      output: { text: output },
      ...(name === undefined ? {} : { name }),
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(ms === undefined || Number.isNaN(ms) ? {} : { ms }),
    };
  });
}

/** A live session of the role the command was sent with. */
export function sessionFor(
  desk: Desk,
  { run }: CurrentStep,
  intent: string,
): ReturnType<typeof liveSession> {
  const role = run.state.intents[intent]?.intent.role;
  return liveSession(desk, (session) => session.role !== undefined && session.role.arn === role);
}
