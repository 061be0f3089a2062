import type { Failure } from '../../core/failure.ts';
import { actsAfter, said } from '../../core/approval/acts.ts';
import {
  approvalHash,
  parseApproval,
  writeApproval,
  type ApprovalRequest,
} from '../../core/approval/request.ts';
import { armour } from '../../core/journal/witness/armour.ts';
import { qrParts } from '../../core/journal/witness/qr-parts.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import type { Approved, RunState } from '../../core/run/state.ts';
import { ok, type Result } from '../../core/result.ts';
import { refuse } from '../answer.ts';
import { openStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import type { Message } from '../witness/ask-witness.ts';

/** What of a request stays as it was when it was made, however the run has gone on since. */
type Made = Pick<ApprovalRequest, 'log' | 'pass' | 'by' | 'sent'>;

/**
 * The request of an `approve` step as it stands now. Nothing of it is kept: asked again for the
 * same second it comes out the same, unless what would be done has changed meanwhile.
 */
export function approvalText(run: ActiveRun, at: PlanStep, sent: number): string {
  const { state, journal } = run;
  const pass = state.steps[at.path]?.pass ?? 1;
  return textOf(run, at, state.vars, { log: journal.logId, pass, by: state.person, sent });
}

/**
 * The same request once more, after it was let through: with what is known now of what was known
 * then. What an answer of AWS made known since still stands in it by name, as it was signed; what a
 * person typed since does not.
 */
export function approvalAgain(
  run: ActiveRun,
  at: PlanStep,
  approved: Approved,
): string | undefined {
  const made = 'text' in approved.request ? parseApproval(approved.request.text ?? '') : undefined;
  if (!made) return undefined;
  const { vars } = run.state;
  const typed = run.plan.steps.flatMap(({ step, track }) => {
    // What somebody found elsewhere is typed for the steps of a track that was ended by hand.
    const byHand = track && run.state.tracks?.[track.path]?.ended?.by !== undefined;
    return [
      ...(step.kind === 'input' ? step.fields.map(({ id }) => id) : []),
      ...(byHand ? step.outputs.map(({ id }) => id) : []),
    ];
  });
  const known = [...approved.known, ...typed].flatMap((name) => {
    const value = vars[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const { log, pass, by, sent } = made;
  return textOf(run, at, Object.fromEntries(known), { log, pass, by, sent });
}

function textOf(run: ActiveRun, at: PlanStep, vars: RunState['vars'], made: Made): string {
  const { step, path, from } = at;
  const { state, journal, mode, plan } = run;
  const mask = (text: string): string => journal.mask(text);
  const masked = ({ en, ja }: Text): Text => ({ en: mask(en), ja: mask(ja) });
  return writeApproval({
    v: 'breakglass-approval/1',
    run: state.run,
    mode,
    playbook: from,
    step: path,
    title: step.title,
    request: masked(said(step.kind === 'approve' ? step.request : step.title, vars)),
    acts: actsAfter(plan, at, vars).map(({ does, ...act }) => ({
      ...act,
      lines: act.lines.map(mask),
      ...(does ? { does: masked(does) } : {}),
    })),
    ...made,
  });
}

/** What the second person is handed: as text, and as the texts of QR codes. */
export function requestApproval(desk: Desk, path: string): Result<Message, Failure> {
  const found = openStep(desk, path);
  if (!found.ok) return found;
  const { run, at } = found.value;
  if (at.step.kind !== 'approve') return refuse('step-not-ready');
  const { hash, clock } = desk.ports;
  const text = approvalText(run, at, Math.floor(clock.now() / 1000));
  return ok({
    text: armour(hash, 'approval', text),
    codes: qrParts(hash, 'approval', text),
    size: at.number,
  });
}

/** What is recorded of the request, whoever let it through. */
export function requested(desk: Desk, path: string, text: string) {
  return { path, request: { text }, requestSha256: approvalHash(desk.ports.hash, text) };
}
