import type { ActiveRun } from '../../actions/desk.ts';
import { resultsOf } from '../../actions/follow-command.ts';
import type { StepResult } from '../../contract/views.ts';
import type { TargetResult } from '../../core/journal/payload.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { IntentProgress, StepProgress } from '../../core/run/state.ts';
import { textOf } from './text-of.ts';

const RUNNING = ['Pending', 'InProgress', 'Delayed', 'Cancelling'];

/** What came of a step: the last answer of AWS, or the person's own word. */
export function stepResult(run: ActiveRun, at: PlanStep): StepResult | undefined {
  const progress = run.state.steps[at.path];
  if (!progress) return undefined;
  const intent = run.state.intents[progress.intents.at(-1) ?? ''];
  if (intent?.intent.call === 'ssm:SendCommand') return ofCommand(run, at, intent);
  if (progress.endedAt === undefined) return undefined;
  return ofPerson(at, progress);
}

function ofCommand(run: ActiveRun, at: PlanStep, intent: IntentProgress): StepResult | undefined {
  const targets = intent.intent.targets ?? [];
  const partial = run.partial.get(at.path);
  const results = intent.results ?? (partial ? resultsOf(partial, targets) : undefined);
  if (!results) return undefined;
  const began = Date.parse(intent.at);
  const ended = intent.endedAt === undefined ? undefined : Date.parse(intent.endedAt);
  return {
    at: ended ?? began,
    by: intent.by === 'lookup' ? 'lookup' : 'answer',
    targets: results.map((result) => targetView(run, result)),
    ...(ended === undefined ? {} : { ms: ended - began }),
    ...(intent.commandId === undefined ? {} : { commandId: intent.commandId }),
  };
}

function targetView(
  run: ActiveRun,
  result: TargetResult,
): NonNullable<StepResult['targets']>[number] {
  const { target, name, status, exitCode, ms, output } = result;
  return {
    id: target,
    name: name ?? target,
    status,
    ok: status === 'Success',
    done: !RUNNING.includes(status),
    output: run.journal.mask(textOf(output) ?? ''),
    ...(ms === undefined ? {} : { ms }),
    ...(exitCode === undefined ? {} : { exitCode }),
  };
}

function ofPerson({ step }: PlanStep, progress: StepProgress): StepResult {
  const option =
    step.kind === 'ask' ? step.options.find(({ id }) => id === progress.option)?.label : undefined;
  const text = textOf(progress.actual) ?? textOf(progress.skip?.reason);
  return {
    at: Date.parse(progress.endedAt ?? progress.startedAt),
    by: progress.how === 'aws' ? 'answer' : 'person',
    ...(option ? { option } : {}),
    ...(text === undefined ? {} : { text }),
  };
}
