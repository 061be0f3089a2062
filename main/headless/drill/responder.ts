import { addNote } from '../../actions/add-note.ts';
import type { Done } from '../../actions/answer.ts';
import { atEnd } from '../../actions/close-run.ts';
import { copyCommand } from '../../actions/copy-command.ts';
import type { ActiveRun, Desk } from '../../actions/desk.ts';
import { endAllSessions } from '../../actions/end-session.ts';
import { openLink } from '../../actions/open-link.ts';
import { runStep } from '../../actions/run-step.ts';
import {
  answerStep,
  confirmStep,
  continueStep,
  fillStep,
  skipStep,
} from '../../actions/step-by-person.ts';
import { turnTo } from '../../actions/tracks/turn.ts';
import type { Failure } from '../../core/failure.ts';
import { stepAt, type PlanStep } from '../../core/run/plan.ts';
import { tracksAt } from '../../core/run/tracks.ts';
import { evaluateWhen } from '../../core/run/when.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { chosenOption } from './choose.ts';
import { filledValues } from './fill.ts';
import { goOnAloneAt } from './go-on-alone.ts';
import { revokeAll } from './revoke-all.ts';
import { both, type Say } from './say.ts';
import { goOnInTime } from './tell-messages.ts';
import { signIn } from './sign-in.ts';

/** The step of PB-15 a person does by pressing "End all". */
const END_SESSIONS = '/end-sessions';

export interface Responding {
  readonly desk: Desk;
  readonly say: Say;
  /** Called when a command is with AWS and its answer is awaited; never returning is a crash. */
  readonly onSent?: () => Promise<void>;
  /** Called at each step before it is taken. */
  readonly onStep?: (at: PlanStep) => void;
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
    await goOnInTime(desk, say);
    const done = await takeStep(responding, run, at);
    if (!done.ok) return done;
    const status = run.state.steps[at.path]?.status;
    const outcome = status === 'skipped' ? both('skipped', 'スキップ') : both('done', '完了');
    say.step(at.number, run.plan.steps.length, at.step.title, outcome);
  }
}

async function takeStep(responding: Responding, run: ActiveRun, at: PlanStep): Promise<Done> {
  const { desk, onSent } = responding;
  const { path, step } = at;
  const confirm = (): Promise<Done> => confirmStep(desk, { path, asExpected: true });
  switch (step.kind) {
    case 'ask':
      return answerStep(desk, path, chosenOption(run, at));
    case 'check':
      return confirmStep(desk, { path, asExpected: true, items: step.items.map(({ id }) => id) });
    case 'input':
      return fillStep(desk, path, filledValues(step.fields));
    case 'sign-in':
      return then(await signIn(desk), () => continueStep(desk, path));
    case 'assume-role':
      return then(await runStep(desk, path), () => continueStep(desk, path));
    case 'revoke':
      return then(await revokeAll(run, at, () => runStep(desk, path)), confirm);
    case 'run-command':
      return then(await sendCommand(desk, run, path, onSent), () => continueStep(desk, path));
    case 'link':
      // Single sign-on is what is down: a page behind it cannot be reached.
      if (step.needsSso === true) return skipStep(desk, path, 'blocked', 'Needs single sign-on.');
      return then(await openLink(desk, path), confirm);
    case 'cli':
      return then(await copyCommand(desk, path), confirm);
    case 'evidence':
      return then(await addNote(desk, noteFor(desk, path, step.what.en)), confirm);
    case 'wait':
      await desk.ports.timer.sleep(step.seconds * 1000);
      return confirm();
    case 'do':
      if (path.endsWith(END_SESSIONS)) return then(await endAllSessions(desk), confirm);
      return confirm();
    case 'approve':
      return goOnAloneAt(desk, run, path);
    case 'parallel': {
      const next = tracksAt(run.plan, run.state, path, evaluateWhen).find(
        ({ standing }) => standing !== 'ended',
      );
      return next ? turnTo(desk, { path, track: next.track.id }) : confirm();
    }
    default:
      return confirmStep(desk, { path, asExpected: true, byHand: true });
  }
}

async function sendCommand(
  desk: Desk,
  run: ActiveRun,
  path: string,
  onSent: Responding['onSent'],
): Promise<Done> {
  const sent = await runStep(desk, path);
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
