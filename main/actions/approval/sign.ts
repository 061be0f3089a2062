import { signApproval as signed, writeAnswer } from '../../core/approval/answer.ts';
import { APPROVAL_LASTS, approvalHash, parseApproval } from '../../core/approval/request.ts';
import type { Failure } from '../../core/failure.ts';
import { armour } from '../../core/journal/witness/armour.ts';
import { qrParts } from '../../core/journal/witness/qr-parts.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import type { Message } from '../witness/ask-witness.ts';
import { readMessage } from '../witness/read-message.ts';
import { ownWitness } from '../witness/witness-key.ts';
import type { ApprovalLook } from './held.ts';
import { asksOneself } from './own-key.ts';

/** How far a clock may be ahead of ours before the request is not believed, seconds. */
const AHEAD = 600;

/** Reads a request for approval; undefined where the text holds another kind of message. */
export function lookAtApproval(
  desk: Desk,
  given: string,
): Result<ApprovalLook | undefined, Failure> {
  const { hash, random } = desk.ports;
  const text = readMessage(hash, 'approval', given);
  if (!text.ok) {
    return text.error.code === 'message-other' || text.error.code === 'message-none'
      ? ok(undefined)
      : text;
  }
  const request = parseApproval(text.value);
  if (!request) return err({ code: 'message-damaged' });
  desk.approvalLook = { id: random.uuid(), request, sha256: approvalHash(hash, text.value) };
  return ok(desk.approvalLook);
}

/** Signs the request that was looked at, once main's own window was answered. */
export async function signApproval(
  desk: Desk,
  id: string,
  person: string,
): Promise<Result<Message, Failure>> {
  const look = desk.approvalLook;
  const { clock, hash } = desk.ports;
  const name = person.trim();
  if (look?.id !== id) return err({ code: 'witness-changed' });
  if (name === '') return err({ code: 'reason-required' });
  const { request, sha256 } = look;
  // Also of a run that was left: it would be taken up again with one's own word in it.
  const own = [desk.run, ...desk.unfinished].some((one) => one?.state.run === request.run);
  if (own || asksOneself(desk.run?.kit, name, request.by)) return refuse('approval-own');
  if (tooOld(clock.now(), request.sent)) return refuse('approval-old');
  const witnessing = await ownWitness(desk, name);
  if (!witnessing.ok) return witnessing;
  const key = witnessing.value;
  const confirmed = await confirmOwn(
    desk,
    readBack(look, name, desk.ports.lang(), key.fingerprint),
  );
  if (!confirmed.ok) return confirmed;
  // Another request was read, or the key was locked away, while the question stood.
  if (desk.approvalLook !== look) return err({ code: 'witness-changed' });
  if (desk.witnessKeys.get(key.name)?.own !== key) return err({ code: 'vault-locked' });
  if (tooOld(clock.now(), request.sent)) return refuse('approval-old');
  delete desk.approvalLook;
  const { run, step, sent } = request;
  const time = Math.floor(clock.now() / 1000);
  const answer = signed(key.key, { run, step, request: sha256, sent, time, vkey: key.vkey });
  const text = writeAnswer(answer);
  return ok({
    text: armour(hash, 'approved', text),
    codes: qrParts(hash, 'approved', text),
    size: 0,
  });
}

/** Asked too long ago, or by a clock that cannot be right. */
export function tooOld(now: number, sent: number): boolean {
  const age = now / 1000 - sent;
  return age > APPROVAL_LASTS || age < -AHEAD;
}

function readBack(look: ApprovalLook, name: string, lang: 'en' | 'ja', print: string) {
  const { request, sha256 } = look;
  return {
    question: {
      en: `Approve this as ${name}?`,
      ja: `${name} として承認しますか？`,
    },
    accept: { en: 'Approve and sign', ja: '承認して署名する' },
    facts: [
      {
        name: { en: 'Mode', ja: '種類' },
        value: { incident: { en: 'Incident', ja: '本番' }, drill: { en: 'Drill', ja: '訓練' } }[
          request.mode
        ][lang],
      },
      { name: { en: 'Asked by', ja: '依頼した人' }, value: request.by },
      { name: { en: 'Playbook', ja: '手順書' }, value: request.playbook.id },
      { name: { en: 'Request', ja: '依頼の内容' }, value: request.request[lang] },
      ...request.acts.map(({ title, lines, does }) => ({
        // What somebody else's text says may not stand as the name of a row.
        name: { en: 'Step', ja: '手順' },
        value: [title[lang], ...(does ? [does[lang]] : []), ...lines].join('\n'),
      })),
      { name: facts.ownPrint, value: print },
      { name: facts.sha256, value: sha256 },
    ],
    warning: {
      en: 'You answer for what is done. If you are not sure, do not sign.',
      ja: '行われることにあなたも責任を負います。確信がなければ署名しません。',
    },
  };
}
