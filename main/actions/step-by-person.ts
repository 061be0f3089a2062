import type { SkipReason, SpokenOutcome } from '../core/journal/payload.ts';
import type { StepKind } from '../core/playbook/model.ts';
import type { PlanStep } from '../core/run/plan.ts';
import {
  goesOnWithoutUs,
  isOpen,
  type IntentProgress,
  type StepProgress,
} from '../core/run/state.ts';
import { variableOf } from '../core/run/input.ts';
import { done, refuse, type Done } from './answer.ts';
import { bindPasted } from './bind-values.ts';
import { advance, currentStep, exclusively, onOpenStep } from './current-step.ts';
import type { ActiveRun, Desk } from './desk.ts';
import { refusedStep } from './drill/limits.ts';
import { onlyTalked } from './drill/only-talked.ts';
import { placeOf } from './place.ts';
import { record } from './record.ts';
import { everyRoleTold } from './revoke/all-told.ts';
import { moreToRevoke } from './revoke/subject.ts';
import { leaveForNext, leaveTracks } from './tracks/leave.ts';

export interface Confirmation {
  readonly path: string;
  readonly asExpected: boolean;
  readonly actual?: string;
  readonly byHand?: boolean;
  /** Tabletops only, where it is not as expected. */
  readonly came?: SpokenOutcome;
  readonly items?: readonly string[];
}

/** Kinds the app itself does; a person may still say they were done another way. */
const BY_AWS: readonly StepKind[] = ['sign-in', 'assume-role', 'run-command'];

/** "I did it": the step is done by a person, and the next one starts. */
export async function confirmStep(desk: Desk, confirmation: Confirmation): Promise<Done> {
  const { path, asExpected, actual, byHand, came, items } = confirmation;
  return onOpenStep(desk, path, async ({ run, at, progress }) => {
    if (came !== undefined && (asExpected || run.state.kind !== 'tabletop')) {
      return refuse('step-not-ready');
    }
    if (at.step.kind === 'ask') return refuse('answer-required');
    if (at.step.kind === 'input') return refuse('answer-required');
    // Nobody approves for somebody else: it is signed, waited for alone, or told as not given.
    if (at.step.kind === 'approve' && asExpected) return refuse('step-not-ready');
    if (BY_AWS.includes(at.step.kind) && byHand !== true) return refuse('step-not-ready');
    if (at.step.kind === 'check' && byHand !== true) {
      const missing = at.step.items.filter(({ id }) => !(items ?? []).includes(id));
      if (missing.length > 0 && asExpected)
        return refuse('answer-required', { count: missing.length });
    }
    if (at.step.kind === 'do' && at.step.noSession === true && asExpected) {
      const count = openSessions(run);
      if (count > 0) return refuse('sessions-open', { count });
    }
    const talkedOnly = onlyTalked(run) ?? refusedStep(run, at);
    if (asExpected && !talkedOnly && moreToRevoke(run, at)) return everyRoleTold(run);
    const unsettled = unsettledOf(run, progress);
    const needsWords = !asExpected || unsettled.some(goesOnWithoutUs);
    if (needsWords && (actual ?? '').trim() === '') return refuse('reason-required');
    // Talked through, nothing came back that later steps could be given.
    if (at.step.kind === 'cli' && asExpected && !talkedOnly) {
      const bound = await bindPasted(desk, run, at, actual ?? '');
      if (!bound.ok) return bound;
    }
    const left = await leaveForNext(desk, run, at, actual ?? '');
    if (!left.ok) return left;
    const told = await sayWhatBecame(desk, run, at, unsettled, asExpected ? 'ok' : 'failed');
    if (!told.ok) return told;
    const recorded = await record(desk, run, {
      type: 'step.done',
      ...placeOf(run, at),
      data: {
        path,
        how: 'person',
        asExpected,
        ...(byHand === undefined ? {} : { byHand }),
        ...(came === undefined ? {} : { came }),
        ...(actual === undefined || actual === '' ? {} : { actual: { text: actual } }),
        ...(items === undefined ? {} : { items }),
      },
    });
    return recorded.ok ? advance(desk, run, path) : recorded;
  });
}

/** The answer to an `ask` step: recorded first, then followed. */
export async function answerStep(desk: Desk, path: string, option: string): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    if (at.step.kind !== 'ask') return refuse('step-not-ready');
    if (!at.step.options.some(({ id }) => id === option)) return refuse('answer-required');
    const place = placeOf(run, at);
    const answered = await record(desk, run, { type: 'answer', ...place, data: { path, option } });
    if (!answered.ok) return answered;
    const finished = await record(desk, run, {
      type: 'step.done',
      ...place,
      data: { path, how: 'person' },
    });
    return finished.ok ? advance(desk, run, path) : finished;
  });
}

/** The values of an `input` step, each checked against its type. */
export async function fillStep(
  desk: Desk,
  path: string,
  values: Readonly<Record<string, string>>,
): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    if (at.step.kind !== 'input') return refuse('step-not-ready');
    const filled = [];
    for (const field of at.step.fields) {
      const checked = variableOf(field, values[field.id] ?? '', desk.ports.clock.now());
      if (!checked.ok) return refuse('value-invalid', { field: field.id, why: checked.error.code });
      if (checked.value) filled.push(checked.value);
    }
    const place = placeOf(run, at);
    const given = await record(desk, run, {
      type: 'input',
      ...place,
      data: { path, values: filled },
    });
    if (!given.ok) return given;
    const finished = await record(desk, run, {
      type: 'step.done',
      ...place,
      data: { path, how: 'person' },
    });
    return finished.ok ? advance(desk, run, path) : finished;
  });
}

/** A deviation is first-class: skipping takes one reason and goes on. */
export async function skipStep(
  desk: Desk,
  path: string,
  code: SkipReason,
  reason: string,
): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at, progress }) => {
    if (reason.trim() === '') return refuse('reason-required');
    const left = await leaveTracks(desk, run, at, { code, reason });
    if (!left.ok) return left;
    const told = await sayWhatBecame(desk, run, at, unsettledOf(run, progress), 'unknown');
    if (!told.ok) return told;
    const skipped = await record(desk, run, {
      type: 'step.skip',
      ...placeOf(run, at),
      data: { path, code, reason: { text: reason.trim() } },
    });
    return skipped.ok ? advance(desk, run, path) : skipped;
  });
}

/** From a step whose result has been read to the next. Never by itself. */
export async function continueStep(desk: Desk, path: string): Promise<Done> {
  const found = currentStep(desk, path);
  if (!found.ok) return found;
  return exclusively(found.value, async ({ run, progress }) => {
    if (progress.status !== 'done' && progress.status !== 'skipped') {
      return refuse('step-not-ready');
    }
    return advance(desk, run, path);
  });
}

function openSessions({ state }: ActiveRun): number {
  return Object.values(state.sessions).filter(({ endedAt }) => endedAt === undefined).length;
}

function unsettledOf(run: ActiveRun, progress: StepProgress): readonly IntentProgress[] {
  return progress.intents.flatMap((id) => run.state.intents[id] ?? []).filter(isOpen);
}

/** The person's word on actions without an answer, before the step is left: it must not hide them. */
async function sayWhatBecame(
  desk: Desk,
  run: ActiveRun,
  at: PlanStep,
  unsettled: readonly IntentProgress[],
  status: 'ok' | 'failed' | 'unknown',
): Promise<Done> {
  for (const { intent } of unsettled) {
    const told = await record(desk, run, {
      type: 'outcome',
      ...placeOf(run, at),
      data: { id: intent.id, status, by: 'person' },
    });
    if (!told.ok) return told;
  }
  return done;
}
