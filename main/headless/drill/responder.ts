import { addNote } from '../../actions/add-note.ts';
import type { Done } from '../../actions/answer.ts';
import { atEnd } from '../../actions/close-run.ts';
import { copyCommand } from '../../actions/copy-command.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { onlyTalked } from '../../actions/drill/only-talked.ts';
import { endAllSessions } from '../../actions/end-session.ts';
import { openLink } from '../../actions/open-link.ts';
import { runStep } from '../../actions/run-step.ts';
import {
  answerStep,
  confirmStep,
  continueStep,
  fillStep,
  skipStep,
  type Confirmation,
} from '../../actions/step-by-person.ts';
import { turnTo } from '../../actions/tracks/turn.ts';
import type { Move, Moves } from '../../core/drill/moves.ts';
import type { Failure } from '../../core/failure.ts';
import { asksAws } from '../../core/playbook/asks-aws.ts';
import type { StepKind } from '../../core/playbook/model.ts';
import { knownFields } from '../../core/run/known-fields.ts';
import { stepAt, type PlanStep } from '../../core/run/plan.ts';
import { tracksAt } from '../../core/run/tracks.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { chosenOption } from './choose.ts';
import { filledValues, typedValues } from './fill.ts';
import { goOnAloneAt } from './go-on-alone.ts';
import { holdSession } from './hold-session.ts';
import { moveAt, takeTime } from './move.ts';
import { press } from './press.ts';
import { revokeAll } from './revoke-all.ts';
import { both, type Say } from './say.ts';
import { goOnInTime } from './tell-messages.ts';
import { signIn } from './sign-in.ts';

/** The reason where a session may end before a document does: what it does goes on without one. */
const SHORT = 'The document goes on by itself.';

export interface Responding {
  readonly desk: Desk;
  readonly say: Say;
  /** Called when a command is with AWS and its answer is awaited; never returning is a crash. */
  readonly onSent?: () => Promise<void>;
  /** Called at each step before it is taken. */
  readonly onStep?: (at: PlanStep) => void;
  /** Each step takes its usual time before it is done, as it takes a person. */
  readonly paced?: boolean;
  /** What they do instead of what the scenario says, by step. */
  readonly otherwise?: Moves;
}

/** Walks the run to its end, step by step, with the same actions the window calls. */
export async function respond(responding: Responding): Promise<Result<null, Failure>> {
  const { desk, say } = responding;
  for (;;) {
    const { run } = desk;
    const at = run ? stepAt(run.plan, run.state.current) : undefined;
    if (!run || !at) return err({ code: 'no-run' });
    if (atEnd(run.plan, run.state)) return ok(null);
    responding.onStep?.(at);
    if (responding.paced === true) await takeTime(desk, moveAt(responding, run, at), at);
    await goOnInTime(desk, say);
    const held = onlyTalked(run) ? ok(null) : await holdSession(desk, run, at);
    const done =
      held.ok || moveAt(responding, run, at).byHand ? await takeStep(responding, run, at) : held;
    if (!done.ok) return done;
    const status = run.state.steps[at.path]?.status;
    const outcome = status === 'skipped' ? both('skipped', 'スキップ') : both('done', '完了');
    say.step(at.number, run.plan.steps.length, at.step.title, outcome);
  }
}

/** Does the step that is open, as the scenario has it or as is usual. */
export async function takeStep(
  responding: Responding,
  run: ActiveRun,
  at: PlanStep,
): Promise<Done> {
  const { desk } = responding;
  const { path, step } = at;
  const move = moveAt(responding, run, at);
  if (move.skips !== undefined) return skipStep(desk, path, 'blocked', move.skips);
  if (onlyTalked(run) && asksAws(step.kind)) return tellByHand(desk, path, move);
  if (move.byHand ?? cannotHere(desk, step.kind)) return tellByHand(desk, path, move);
  switch (step.kind) {
    case 'ask':
      return answerStep(desk, path, chosenOption(run, at, move.answers));
    case 'input':
      return fillStep(desk, path, {
        ...filledValues(knownFields(at, run.state.vars), desk.ports.clock.now()),
        ...typedValues(step.fields, move.types, desk.ports.clock.now()),
      });
    case 'approve':
      return goOnAloneAt(desk, run, path);
    case 'parallel': {
      const next = tracksAt(run.plan, run.state, path, evaluateWhen).find(
        ({ standing }) => standing !== 'ended',
      );
      return next ? turnTo(desk, { path, track: next.track.id }) : confirmStep(desk, seen(path));
    }
    default:
      return (await askAws(responding, run, at)) ?? byThemselves(desk, run, at, move);
  }
}

/** Steps that the app asks of AWS; undefined for all others. */
async function askAws(
  { desk, onSent }: Responding,
  run: ActiveRun,
  at: PlanStep,
): Promise<Done | undefined> {
  const { path, step } = at;
  const goOn = (): Promise<Done> => continueStep(desk, path);
  const pressed = (): Promise<Done> => press(desk, run, path, () => runStep(desk, path));
  switch (step.kind) {
    case 'sign-in':
      return then(await signIn(desk), goOn);
    case 'assume-role':
      return then(await pressed(), goOn);
    case 'revoke':
      return then(await revokeAll(desk, run, at, pressed), () => confirmStep(desk, seen(path)));
    case 'run-command':
      return then(await sendCommand(desk, run, path, onSent), goOn);
    case 'automation':
      return then(await runDocument(desk, run, path), goOn);
    default:
      return undefined;
  }
}

/** What a person does, with what they saw. */
async function byThemselves(
  desk: Desk,
  run: ActiveRun,
  { path, step }: PlanStep,
  { saw, differs }: Move,
): Promise<Done> {
  const actual = saw === undefined ? {} : { actual: saw };
  const confirm = (): Promise<Done> =>
    confirmStep(desk, { path, asExpected: differs !== true, ...actual });
  switch (step.kind) {
    case 'check':
      return confirmStep(desk, {
        path,
        asExpected: differs !== true,
        items: step.items.map(({ id }) => id),
        ...actual,
      });
    case 'link':
      // Single sign-on is what is down: a page behind it cannot be reached.
      if (step.needsSso === true) return skipStep(desk, path, 'blocked', 'Needs single sign-on.');
      return then(await openLink(desk, path), confirm);
    case 'cli':
      return then(await copyCommand(desk, path), confirm);
    case 'evidence':
      return then(await addNote(desk, noteFor(desk, path, saw ?? step.what[run.state.lang])), () =>
        confirmStep(desk, seen(path)),
      );
    case 'wait':
      await desk.ports.timer.sleep(step.seconds * 1000);
      return confirm();
    case 'do':
      // As a person does by pressing "End all".
      if (step.noSession === true) return then(await endAllSessions(desk), confirm);
      return confirm();
    default:
      return tellByHand(desk, path, {});
  }
}

function seen(path: string): Confirmation {
  return { path, asExpected: true };
}

/** A terminal and the window of secrets need somebody who sits there. */
function cannotHere({ ports }: Desk, kind: StepKind): boolean {
  return (kind === 'terminal' && !ports.terminals) || (kind === 'secret' && !ports.vault);
}

function tellByHand(desk: Desk, path: string, { saw, differs }: Move): Promise<Done> {
  const actual = saw ?? 'Done outside the app.';
  return confirmStep(desk, { path, asExpected: differs !== true, byHand: true, actual });
}

/** A document with a dry run is started twice: dry, then for good. */
async function runDocument(desk: Desk, run: ActiveRun, path: string): Promise<Done> {
  for (let left = 2; left > 0; left -= 1) {
    const started = await press(desk, run, path, () => runStep(desk, path, SHORT));
    if (!started.ok) return started;
    await Promise.all([...run.background]);
    if (run.state.steps[path]?.status === 'done') return ok(null);
  }
  return err(run.failures.get(path) ?? { code: 'unknown' });
}

async function sendCommand(
  desk: Desk,
  run: ActiveRun,
  path: string,
  onSent: Responding['onSent'],
): Promise<Done> {
  const sent = await press(desk, run, path, () => runStep(desk, path));
  if (!sent.ok) return sent;
  await onSent?.();
  return commandEnd(run, path);
}

/** Waits until the command that is being followed is through; a failure is the step's failure. */
export async function commandEnd(run: ActiveRun, path: string): Promise<Done> {
  await Promise.all([...run.background]);
  if (run.state.steps[path]?.status === 'done') return ok(null);
  return err(run.failures.get(path) ?? { code: 'unknown' });
}

function noteFor(desk: Desk, path: string, text: string): Parameters<typeof addNote>[1] {
  return { kind: 'evidence', text, openedAt: desk.ports.clock.now(), path };
}

async function then(first: Done, next: () => Promise<Done>): Promise<Done> {
  return first.ok ? next() : first;
}
