import type { IntentStatus, TargetResult } from '../core/journal/payload.ts';
import type { Failure } from '../core/failure.ts';
import type { CommandReport } from '../core/ports/aws.ts';
import { allOfIt, isError, sendsOf, neverSent } from '../core/run/command-targets.ts';
import { allSucceeded } from '../core/run/fold.ts';
import { ok, type Result } from '../core/result.ts';
import { bindValues } from './bind-values.ts';
import { sendNext, whyStop } from './command/next-send.ts';
import { targetsLeft, type Sending } from './command/sending.ts';
import { missingIn, whole } from './command/whole-report.ts';
import type { CurrentStep } from './current-step.ts';
import type { Desk } from './desk.ts';
import { fitting } from './fitting.ts';
import type { Followed } from './followed.ts';
import { placeOf } from './place.ts';
import { record } from './record.ts';
import { createStopping, type Stopping } from './stop-followed.ts';
import { watch } from './watch.ts';

/**
 * Asks SSM until every target is through, then writes the outcome down, and sends the next part if
 * there is one. Runs in the background.
 */
export function followCommand(
  desk: Desk,
  current: CurrentStep,
  first: Followed,
  sending?: Sending,
): void {
  const { run, at } = current;
  const stopping = createStopping<'Cancel'>();
  let followed = first;
  run.pending.set(at.path, {
    what: 'following',
    since: desk.ports.clock.now(),
    canCancel: true,
    cancel: () => stopping.press('Cancel'),
  });
  const followAll = async (): Promise<Failure | undefined> => {
    for (;;) {
      const ended = await follow(desk, current, followed, stopping);
      if (!ended.ok) return ended.error;
      if (!ended.value) return undefined;
      // AWS tells late of some servers: of those that are missing nobody knows what became.
      if (missingIn(run, followed, ended.value)) return { code: 'command-not-visible-yet' };
      const cancelling = stopping.asked !== undefined;
      const more = await finish(desk, current, followed, ended.value, cancelling, sending);
      if (!more.ok) return more.error;
      if (!more.value || !sending) return undefined;
      const next = await sendNext(desk, current, sending, stopping);
      if (!next.ok) {
        // It is written down, and what came of it with it: nothing is left to follow.
        if (next.error.code !== 'cancelled') run.failures.set(at.path, next.error);
        return undefined;
      }
      followed = next.value;
      run.partial.delete(at.path);
    }
  };
  const following = followAll()
    .catch((thrown: unknown): Failure => ({ code: 'internal', raw: String(thrown) }))
    .then(async (failure) => {
      if (!failure || desk.run !== run) return;
      const left = sending ? targetsLeft(sending).map(({ id }) => id) : [];
      await giveUp(desk, current, followed, failure, left);
    })
    .finally(() => {
      run.pending.delete(at.path);
      run.partial.delete(at.path);
      run.background.delete(following);
      desk.ports.changed();
    });
  run.background.add(following);
}

/** What SSM said last, once it is through; else why following it had to stop. */
async function follow(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  stopping: Stopping<'Cancel'>,
): Promise<Result<CommandReport | undefined, Failure>> {
  const { run, at } = current;
  const ssm = await desk.ports.ssm();
  return watch(desk, current, followed, {
    before: (to) =>
      stopping.tell(desk, current, followed, () => ({
        call: 'ssm:CancelCommand',
        comment: followed.commandId,
        send: () => ssm.cancel(to, followed.commandId),
      })),
    look: whole(run, followed, (to) => ssm.command(to, followed.commandId)),
    show: (report) => run.partial.set(at.path, report),
  });
}

/** The command goes on without us: its outcome is unknown until it is looked up. */
async function giveUp(
  desk: Desk,
  { run, at }: CurrentStep,
  followed: Followed,
  failure: Failure,
  left: readonly string[],
): Promise<void> {
  run.failures.set(at.path, failure);
  await record(desk, run, {
    type: 'outcome',
    ...placeOf(run, at),
    data: {
      id: followed.intent,
      status: 'unknown',
      code: failure.code,
      by: followed.by,
      ...(left.length > 0 ? { notSent: { why: 'interrupted', targets: left } } : {}),
    },
  });
}

/** True when the next part may be sent. */
async function finish(
  desk: Desk,
  current: CurrentStep,
  followed: Followed,
  report: CommandReport,
  cancelling: boolean,
  sending: Sending | undefined,
): Promise<Result<boolean, Failure>> {
  const { run, at } = current;
  const targets = run.state.intents[followed.intent]?.intent.targets ?? [];
  const results = fitting(resultsOf(report, targets));
  const place = placeOf(run, at);
  const status = statusOf(report, results);
  if (sending) sending.errors += results.filter(isError).length;
  const left = sending ? targetsLeft(sending) : neverSent(sendsOf(run.state, at.path));
  // Known by asking after a break: nobody goes on with what was agreed to before it.
  const why =
    left.length === 0
      ? undefined
      : sending
        ? whyStop(desk, current, sending, cancelling)
        : 'interrupted';
  const told = await record(desk, run, {
    type: 'outcome',
    ...place,
    data: {
      id: followed.intent,
      status,
      commandId: followed.commandId,
      results,
      by: followed.by,
      ...(why === undefined ? {} : { notSent: { why, targets: left.map(({ id }) => id) } }),
    },
  });
  if (!told.ok) return told;
  if (!allOfIt(sendsOf(run.state, at.path))) return ok(left.length > 0 && why === undefined);
  const bound = await bindValues(desk, run, at, textOf(report));
  if (!bound.ok) return bound;
  const done = await record(desk, run, {
    type: 'step.done',
    ...place,
    data: { path: at.path, how: 'aws' },
  });
  return done.ok ? ok(false) : done;
}

/** What all servers wrote, one after the other: of one server, exactly what it wrote. */
function textOf({ targets }: CommandReport): string {
  return targets.flatMap(({ output }) => output ?? []).join('\n');
}

function statusOf(report: CommandReport, results: readonly TargetResult[]): IntentStatus {
  if (allSucceeded(results)) return 'ok';
  return report.status === 'Cancelled' ? 'cancelled' : 'failed';
}

export function resultsOf(
  report: CommandReport,
  targets: readonly { readonly id: string; readonly name?: string }[],
): readonly TargetResult[] {
  return report.targets.map((one) => {
    const { target, status, details, exitCode, output, cut, startedAt, endedAt, began } = one;
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
      ...(details === undefined ? {} : { details }),
      ...(cut ? { cut: 'aws' as const } : {}),
      ...(exitCode === undefined ? {} : { exitCode }),
      ...(ms === undefined || Number.isNaN(ms) ? {} : { ms }),
      ...(status === 'Cancelled' && began !== undefined ? { began } : {}),
    };
  });
}
