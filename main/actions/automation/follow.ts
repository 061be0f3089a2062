import type { IntentStatus, TargetResult } from '../../core/journal/payload.ts';
import type { Failure } from '../../core/failure.ts';
import type { ExecutionReport, ExecutionStep } from '../../core/ports/automation.ts';
import { bindValues } from '../bind-values.ts';
import type { CurrentStep } from '../current-step.ts';
import type { Desk } from '../desk.ts';
import { fitting } from '../fitting.ts';
import type { Followed } from '../followed.ts';
import { placeOf } from '../place.ts';
import { record } from '../record.ts';
import { createStopping, type Stopping } from '../stop-followed.ts';
import { watch } from '../watch.ts';
import { automationAt } from './state.ts';
import type { StopHow } from './stop.ts';
import { wantsOnlyDry } from './values.ts';

/** Asks AWS until the execution is over, then writes the outcome down. Runs in the background. */
export function followAutomation(desk: Desk, current: CurrentStep, followed: Followed): void {
  const { run, at } = current;
  const stopping = createStopping<StopHow>();
  run.pending.set(at.path, {
    what: 'following',
    since: desk.ports.clock.now(),
    canCancel: true,
    cancel: (how = 'Cancel') => stopping.press(how),
  });
  const following = follow(desk, current, followed, stopping)
    .catch((thrown: unknown): Failure => ({ code: 'internal', raw: String(thrown) }))
    .then(async (failure) => {
      if (!failure || desk.run !== run) return;
      run.failures.set(at.path, failure);
      const { intent: id, by } = followed;
      const data = { id, status: 'unknown', code: failure.code, by } as const;
      await record(desk, run, { type: 'outcome', ...placeOf(run, at), data });
    })
    .finally(() => {
      run.pending.delete(at.path);
      delete automationAt(run, at.path).report;
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
  stopping: Stopping<StopHow>,
): Promise<Failure | undefined> {
  const { run, at } = current;
  const { commandId } = followed;
  const automation = await desk.ports.automation();
  const over = await watch(desk, current, followed, {
    before: (to) =>
      stopping.tell(desk, current, followed, (how) => ({
        call: 'ssm:StopAutomationExecution',
        comment: `${commandId} ${how}`,
        send: () => automation.stop(to, commandId, how),
      })),
    look: (to) => automation.execution(to, commandId),
    show: (report) => {
      automationAt(run, at.path).report = report;
    },
  });
  if (!over.ok) return over.error;
  return over.value && finish(desk, current, followed, over.value, stopping.told);
}

async function finish(
  desk: Desk,
  { run, at }: CurrentStep,
  { intent: id, commandId, by }: Followed,
  report: ExecutionReport,
  stopped: StopHow | undefined,
): Promise<Failure | undefined> {
  const place = placeOf(run, at);
  const status = statusOf(report, stopped);
  const told = await record(desk, run, {
    type: 'outcome',
    ...place,
    data: {
      id,
      status,
      commandId,
      results: resultsOf(report),
      by,
      ...(status === 'ok' ? {} : { code: `automation-${report.status}` }),
      ...(report.failure === undefined ? {} : { error: { text: report.failure } }),
    },
  });
  if (!told.ok) return told.error;
  const { step } = at;
  const dry = run.state.intents[id]?.intent.dryRun === true;
  if (status !== 'ok' || step.kind !== 'automation') return undefined;
  if (dry && !wantsOnlyDry({ run, at })) return undefined;
  const bound = await bindValues(desk, run, at, JSON.stringify(report.outputs));
  if (!bound.ok) return bound.error;
  const data = { path: at.path, how: 'aws' } as const;
  const over = await record(desk, run, { type: 'step.done', ...place, data });
  return over.ok ? undefined : over.error;
}

/** One that was told to end early has not done all it should, whatever AWS calls its end. */
function statusOf({ status, steps }: ExecutionReport, stopped: StopHow | undefined): IntentStatus {
  const whole = status === 'Success' || status === 'CompletedWithSuccess';
  if (whole && !(stopped && steps.some((step) => step.status === 'Pending'))) return 'ok';
  return whole || status === 'Cancelled' ? 'cancelled' : 'failed';
}

/** What an execution came to, step by step, as records hold it. */
export function resultsOf({ steps }: ExecutionReport): readonly TargetResult[] {
  return fitting(
    steps.map((step) => ({
      target: step.name,
      status: step.status,
      output: { text: outputOf(step) },
      ...(step.ms === undefined ? {} : { ms: step.ms }),
    })),
  );
}

function outputOf({ failure, outputs }: ExecutionStep): string {
  const lines = Object.entries(outputs).map(([name, values]) => `${name}: ${values.join(', ')}`);
  return [...(failure === undefined ? [] : [failure]), ...lines].join('\n');
}
