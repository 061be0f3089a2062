import { isSigned, parseAnswer, type Approval } from '../../core/approval/answer.ts';
import { approvalHash } from '../../core/approval/request.ts';
import { parseVerifierKey } from '../../core/journal/note.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import type { PlanStep } from '../../core/run/plan.ts';
import { done, refuse, type Done } from '../answer.ts';
import { onOpenStep } from '../current-step.ts';
import type { ActiveRun, Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { readMessage } from '../witness/read-message.ts';
import { letThrough } from './let-through.ts';
import { isOwnKey } from './own-key.ts';
import { approvalText, requested } from './request.ts';
import { tooOld } from './sign.ts';

/** Takes a second person's signature: only theirs, only over what is asked for now, only in time. */
export async function takeApproval(desk: Desk, path: string, given: string): Promise<Done> {
  return onOpenStep(desk, path, async ({ run, at }) => {
    if (at.step.kind !== 'approve') return refuse('step-not-ready');
    const { hash, witness } = desk.ports;
    const text = readMessage(hash, 'approved', given);
    if (!text.ok) return text;
    const answer = parseAnswer(text.value);
    if (!answer) return refuse('message-damaged');
    const fits = stillFits(desk, run, at, answer);
    if (!fits.ok) return fits;
    if (!isSigned(hash, witness.signatures, answer)) return refuse('approval-wrong');
    if (await isOwnKey(desk, answer.vkey)) return refuse('approval-own');
    const known = witness.trusted.list().find(({ vkey }) => vkey === answer.vkey);
    const name = parseVerifierKey(hash, answer.vkey)?.name ?? '';
    const person = known?.person ?? name.slice(name.lastIndexOf('/') + 1);
    if (!known) {
      const compared = await comparePrint(desk, person, answer.vkey);
      if (!compared.ok) return compared;
      // An hour may pass, or a value be set otherwise, while the question stands.
      const after = stillFits(desk, run, at, answer);
      if (!after.ok) return after;
    }
    return letThrough(desk, run, at, {
      ...requested(desk, path, approvalText(run, at, answer.sent)),
      by: 'signature',
      person,
      vkey: answer.vkey,
      signature: answer.signature,
      signedAt: new Date(answer.time * 1000).toISOString(),
      known: known !== undefined,
    });
  });
}

/** The answer is to this request, made now exactly as it was made then. */
function stillFits({ ports }: Desk, run: ActiveRun, at: PlanStep, answer: Approval): Done {
  if (tooOld(ports.clock.now(), answer.sent)) return refuse('approval-old');
  const same =
    answer.run === run.state.run &&
    answer.step === at.path &&
    answer.request === approvalHash(ports.hash, approvalText(run, at, answer.sent));
  return same ? done : refuse('approval-changed');
}

/** A key nobody compared proves only that somebody has it. */
function comparePrint(desk: Desk, person: string, vkey: string): Promise<Done> {
  return confirmOwn(desk, {
    question: {
      en: `Is this the key of ${person}?`,
      ja: `これは ${person} の鍵ですか？`,
    },
    accept: { en: 'It is: take the approval', ja: '本人の鍵です。承認を受け取る' },
    facts: [
      { name: facts.person, value: person },
      { name: facts.fingerprint, value: fingerprint(desk.ports.hash, vkey) },
      { name: facts.key, value: vkey },
    ],
    warning: {
      en: 'Compare the fingerprint with them by another way: by phone, or face to face.',
      ja: '電話や対面など、別の手段で本人と指紋を照合してください。',
    },
  });
}
