import type { Failure, FailureCode } from '../../core/failure.ts';
import { parseVerifierKey } from '../../core/journal/note.ts';
import { acceptAnswer, parseAnswer, type Cosigned } from '../../core/journal/witness/answer.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import type { Entry } from '../../core/journal/payload.ts';
import type { AppendError, EndedWitnessError } from '../../core/ports/journal.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { taken } from '../record.ts';
import { refreshAnchors } from './anchors.ts';
import { askWitness, type Message } from './ask-witness.ts';
import { readMessage } from './read-message.ts';

export type Taken =
  /** The cosignature fits and is kept; `known`: its key was believed before. */
  | {
      readonly is: 'kept';
      readonly size: number;
      readonly name: string;
      readonly vkey: string;
      readonly fingerprint: string;
      readonly known: boolean;
      readonly at: number;
    }
  /** The witness wants a proof from another size: this is the request to send instead. */
  | { readonly is: 'again'; readonly from: number; readonly message: Message };

/** Takes what a witness sent back: checks the cosignature and keeps it beside the log's own. */
export async function takeAnswer(
  desk: Desk,
  logId: string,
  given: string,
): Promise<Result<Taken, Failure>> {
  const { hash, witness } = desk.ports;
  const text = readMessage(hash, 'answer', given);
  if (!text.ok) return text;
  const answer = parseAnswer(text.value);
  if (!answer) return err({ code: 'message-damaged' });
  const own = witness.notes.find(logId, answer.is === 'cosigned' ? answer.size : undefined);
  if (!own.ok) return err({ code: own.error.code, raw: own.error.detail });
  const { value } = own;
  if (!value || value.note.checkpoint.origin !== answer.origin) {
    return err({ code: 'answer-of-another-log', params: { log: answer.origin } });
  }
  if (answer.is === 'from') {
    desk.askedFrom.set(`${logId} ${answer.vkey}`, answer.size);
    const message = await askWitness(desk, logId, answer.vkey);
    return message.ok ? ok({ is: 'again', from: answer.size, message: message.value }) : message;
  }
  const cosigned = acceptAnswer(hash, witness.signatures, answer, value.note, value.text);
  if (!cosigned) return err({ code: 'cosignature-wrong' });
  const kept = await keep(desk, logId, cosigned);
  if (!kept.ok) return kept;
  desk.askedFrom.delete(`${logId} ${answer.vkey}`);
  await refreshAnchors(desk, logId);
  return ok({
    is: 'kept',
    size: cosigned.size,
    name: personIn(cosigned.witness.name),
    vkey: cosigned.vkey,
    fingerprint: fingerprint(hash, cosigned.vkey),
    known: witness.trusted.list().some(({ vkey }) => vkey === cosigned.vkey),
    at: cosigned.time * 1000,
  });
}

/** Told twice, kept once. An open log records it; a log that has ended gets the note only. */
async function keep(desk: Desk, logId: string, cosigned: Cosigned): Promise<Result<null, Failure>> {
  const { run, ports } = desk;
  const { notes } = ports.witness;
  const before = notes.cosigned(logId);
  if (before.ok && before.value.some(({ text }) => text === cosigned.note)) return ok(null);
  if (run?.journal.logId === logId && run.journal.head().state !== 'closed') {
    const name = personIn(cosigned.witness.name);
    const added = await run.journal.addWitness(cosigned.note, { name, vkey: cosigned.vkey });
    if (!added.ok && added.error.code === 'witness-refused') {
      return err({ code: 'cosignature-wrong', raw: added.error.why });
    }
    const recorded = taken(desk, run, added as Result<Entry<'witness'>, AppendError>);
    return recorded.ok ? ok(null) : recorded;
  }
  const added = await ports.journals.addWitness(logId, cosigned.note, cosigned.vkey);
  if (added.ok) return ok(null);
  const { code, detail } = added.error;
  const raw = code === 'witness-refused' ? added.error.why : detail;
  return err({ code: ENDED[code], raw });
}

const ENDED: Readonly<Record<EndedWitnessError['code'], FailureCode>> = {
  'witness-refused': 'cosignature-wrong',
  'no-such-log': 'no-such-log',
  unreadable: 'log-unreadable',
  held: 'busy',
  'disk-refused': 'not-recorded',
};

/** `bob` of `breakglass.invalid/witness/bob`. */
function personIn(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

/** Believes a witness from now on: their key was compared with them by another way. */
export async function trustWitness(
  desk: Desk,
  vkey: string,
  person: string,
): Promise<Result<null, Failure>> {
  const { hash, clock, witness } = desk.ports;
  const called = person.trim();
  if (called === '') return err({ code: 'reason-required' });
  if (parseVerifierKey(hash, vkey)?.type !== 4) return err({ code: 'value-invalid' });
  const confirmed = await confirmOwn(desk, {
    question: {
      en: `Believe the witness ${called} from now on?`,
      ja: `今後、立会人 ${called} を信頼しますか？`,
    },
    accept: { en: 'Believe this key', ja: 'この鍵を信頼する' },
    facts: [
      { name: facts.person, value: called },
      { name: facts.fingerprint, value: fingerprint(hash, vkey) },
      { name: facts.key, value: vkey },
    ],
    undo: {
      en: 'Take the key out of the witnesses again',
      ja: '信頼する立会人から鍵を外す',
    },
    warning: {
      en: 'Compare the fingerprint with them by another way: by phone, or face to face.',
      ja: '電話や対面など、別の手段で本人と指紋を照合してください。',
    },
  });
  if (!confirmed.ok) return confirmed;
  const addedAt = new Date(clock.now()).toISOString();
  const added = await witness.trusted.add({ vkey, person: called, addedAt });
  if (!added.ok) return err({ code: 'settings-not-saved', raw: added.error.detail });
  for (const logId of desk.anchors.keys()) await refreshAnchors(desk, logId);
  return ok(null);
}
