import type { IntentStatus, TargetResult } from '../core/journal/payload.ts';
import type { CommandReport } from '../core/ports/aws.ts';
import { allSucceeded } from '../core/run/fold.ts';
import { fromAws } from './answer.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { liveSession } from './keep-session.ts';
import { placeOf } from './place.ts';
import { callTo } from './reach.ts';
import { record } from './record.ts';

export interface Followed {
  readonly intent: string;
  readonly commandId: string;
  readonly by: 'answer' | 'lookup';
}

const EVERY_MS = 1_000;
/** Failed looks in a row after which the person is asked to look again themselves. */
const MOST_FAILURES = 5;

/** Asks SSM until every target is through, then writes the outcome down. Runs in the background. */
export function followCommand(desk: Desk, current: CurrentStep, followed: Followed): void {
  const { run, at } = current;
  const stopped = { value: false };
  run.pending.set(at.path, {
    what: 'following',
    since: desk.ports.clock.now(),
    canCancel: true,
    cancel: () => {
      stopped.value = true;
    },
  });
  const following = follow(desk, current, followed, stopped).finally(() => {
    run.pending.delete(at.path);
    run.partial.delete(at.path);
    run.background.delete(following);
    desk.ports.changed();
  });
  run.background.add(following);
}

async function follow(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  stopped: { readonly value: boolean },
): Promise<void> {
  const { run, at } = current;
  const ssm = await desk.ports.ssm();
  for (let failures = 0; desk.run === run && failures < MOST_FAILURES;) {
    await desk.ports.timer.sleep(EVERY_MS);
    const region = run.state.intents[followed.intent]?.intent.region ?? '';
    const session = sessionFor(desk, current, followed.intent);
    if (!session) {
      run.failures.set(at.path, { code: 'no-session', params: { role: '' } });
      return;
    }
    const to = callTo(desk, run, region, session.credentials);
    if (stopped.value) await ssm.cancel(to, followed.commandId);
    const report = await ssm.command(to, followed.commandId);
    if (!report.ok) {
      failures += 1;
      run.failures.set(at.path, fromAws(report.error));
      continue;
    }
    failures = 0;
    run.failures.delete(at.path);
    run.partial.set(at.path, report.value);
    desk.ports.changed();
    if (report.value.done) return finish(desk, current, followed, report.value);
  }
}

async function finish(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  report: CommandReport,
): Promise<void> {
  const { run, at } = current;
  const results = resultsOf(report, run.state.intents[followed.intent]?.intent.targets ?? []);
  const place = placeOf(run, at);
  const status = statusOf(report, results);
  await record(desk, run, {
    type: 'outcome',
    ...place,
    data: { id: followed.intent, status, commandId: followed.commandId, results, by: followed.by },
  });
  if (status !== 'ok') return;
  await record(desk, run, { type: 'step.done', ...place, data: { path: at.path, how: 'aws' } });
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
