import type { ActiveRun } from '../../actions/desk.ts';
import { resultsOf } from '../../actions/follow-command.ts';
import type { StepResult, TargetView } from '../../contract/views.ts';
import {
  frozenTargets,
  sendsOf,
  targetState,
  type FrozenTarget,
} from '../../core/run/command-targets.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { StepProgress } from '../../core/run/state.ts';
import { textOf } from './text-of.ts';

/** What came of a step: the last answer of AWS, or the person's own word. */
export function stepResult(run: ActiveRun, at: PlanStep): StepResult | undefined {
  const progress = run.state.steps[at.path];
  if (!progress) return undefined;
  const intent = run.state.intents[progress.intents.at(-1) ?? ''];
  if (intent?.intent.call === 'ssm:SendCommand') return ofCommand(run, at);
  if (progress.endedAt === undefined) return undefined;
  return ofPerson(at, progress);
}

/** More targets than this, and their outputs are asked for one by one. */
const MOST_WITH_OUTPUT = 12;

/** Every target of the command that was sent last, in however many sends and however often. */
function ofCommand(run: ActiveRun, at: PlanStep): StepResult | undefined {
  const sends = sendsOf(run.state, at.path);
  const [first, last] = [sends[0], sends.at(-1)];
  if (!first || !last) return undefined;
  const partial = run.partial.get(at.path);
  const going = new Map(
    (partial ? resultsOf(partial, last.intent.targets ?? []) : []).map((one) => [one.target, one]),
  );
  const targets = frozenTargets(sends);
  if (going.size === 0 && targets.every(({ result }) => !result)) return undefined;
  const began = Date.parse(first.at);
  const ended = last.endedAt === undefined ? undefined : Date.parse(last.endedAt);
  const { send } = last.intent;
  const following = run.pending.get(at.path)?.what === 'following';
  return {
    at: ended ?? Date.parse(last.at),
    by: last.by === 'lookup' ? 'lookup' : 'answer',
    targets: targets.map((target) => {
      const live = target.intent === last && !target.result ? going.get(target.id) : undefined;
      const shown = live ? { ...target, result: live } : target;
      return targetView(run, shown, targets.length <= MOST_WITH_OUTPUT);
    }),
    ...(ended === undefined ? {} : { ms: ended - began }),
    ...(last.commandId === undefined ? {} : { commandId: last.commandId }),
    ...(following && send && send.count > 1
      ? { part: { number: send.number, count: send.count } }
      : {}),
    ...(last.notSent ? { stopped: last.notSent.why } : {}),
  };
}

function targetView(run: ActiveRun, target: FrozenTarget, withOutput: boolean): TargetView {
  const { id, name, result } = target;
  const { status = '', details, exitCode, ms, output, cut } = result ?? {};
  return {
    id,
    name: name === undefined || name === '' ? id : name,
    state: targetState(target),
    status: details ?? status,
    ...(withOutput ? { output: run.journal.mask(textOf(output) ?? '') } : {}),
    ...(ms === undefined ? {} : { ms }),
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(cut === undefined ? {} : { cut }),
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
