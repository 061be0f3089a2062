import type { Failure } from '../../core/failure.ts';
import { actsAfter, filled } from '../../core/approval/acts.ts';
import { approvalHash, writeApproval } from '../../core/approval/request.ts';
import { armour } from '../../core/journal/witness/armour.ts';
import { qrParts } from '../../core/journal/witness/qr-parts.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { ok, type Result } from '../../core/result.ts';
import { refuse } from '../answer.ts';
import { openStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import type { Message } from '../witness/ask-witness.ts';

/**
 * The request of an `approve` step as it stands now. Nothing of it is kept: asked again for the
 * same second it comes out the same, unless what would be done has changed meanwhile.
 */
export function approvalText(run: ActiveRun, at: PlanStep, sent: number): string {
  const { step, path, from } = at;
  const { state, journal, mode, plan } = run;
  const mask = (text: string): string => journal.mask(text);
  const asked = step.kind === 'approve' ? step.request : step.title;
  return writeApproval({
    v: 'breakglass-approval/1',
    log: journal.logId,
    run: state.run,
    mode,
    playbook: from,
    step: path,
    pass: state.steps[path]?.pass ?? 1,
    title: step.title,
    request: {
      en: mask(filled(asked.en, state.vars)),
      ja: mask(filled(asked.ja, state.vars)),
    },
    acts: actsAfter(plan, at, state.vars).map((act) => ({ ...act, lines: act.lines.map(mask) })),
    by: state.person,
    sent,
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
