import type { Failure } from '../../core/failure.ts';
import { writeAnswer, type WitnessAnswer } from '../../core/journal/witness/answer.ts';
import { armour } from '../../core/journal/witness/armour.ts';
import { cosign } from '../../core/journal/witness/cosign.ts';
import { signedState } from '../../core/journal/witness/decide.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import { qrParts } from '../../core/journal/witness/qr-parts.ts';
import { err, ok, type Result } from '../../core/result.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import type { Message } from './ask-witness.ts';
import { ownWitness } from './witness-key.ts';

/**
 * Signs the request that was looked at. That it was signed is on the disk before the signature
 * exists, so that no crash lets this witness sign a second history.
 */
export async function signRequest(
  desk: Desk,
  id: string,
  person: string,
): Promise<Result<Message, Failure>> {
  const { look, ports } = desk;
  const { clock, hash, witness } = ports;
  if (!look || look.id !== id) return err({ code: 'witness-changed' });
  if (person.trim() === '') return err({ code: 'reason-required' });
  const { decision, request, known } = look;
  if (decision.is === 'refused') return err({ code: 'witness-refused' });
  const { origin, size } = decision.about;
  const witnessing = await ownWitness(desk, person);
  if (!witnessing.ok) return witnessing;
  const own = witnessing.value;
  if (decision.is === 'from') {
    return message({ is: 'from', vkey: own.vkey, origin, size: decision.size });
  }
  const confirmed = await confirmOwn(desk, {
    question: {
      en: `Sign records 0 to ${size - 1} of this log as ${person.trim()}?`,
      ja: `このログの記録 0～${size - 1} に、${person.trim()} として署名しますか？`,
    },
    accept: { en: 'Sign', ja: '署名する' },
    facts: [
      { name: { en: 'Log', ja: 'ログ' }, value: origin },
      {
        name: { en: 'Fingerprint of the log', ja: 'ログの指紋' },
        value: fingerprint(hash, decision.vkey0),
      },
      { name: facts.ownPrint, value: own.fingerprint },
    ],
    warning: {
      en: 'A signature cannot be taken back: you vouch that this history was there.',
      ja: '署名は取り消せません。この履歴が存在したことを証言することになります。',
    },
  });
  if (!confirmed.ok) return confirmed;
  // Another request was looked at meanwhile: that one has not been confirmed.
  if (desk.look !== look) return err({ code: 'witness-changed' });
  const now = clock.now();
  const state = signedState(decision, request, known, new Date(now).toISOString());
  const saved = await witness.store.save(state, known);
  if (!saved.ok) {
    const code = saved.error.code === 'not-saved' ? 'witness-not-saved' : 'witness-changed';
    return err({ code, raw: saved.error.detail });
  }
  // Locked while the disk was written: the key is gone, and nothing was signed with it.
  if (desk.witnessKeys.get(own.name)?.own !== own) return err({ code: 'vault-locked' });
  const line = cosign(hash, own.key, own.name, request.checkpoint.body, Math.floor(now / 1000));
  delete desk.look;
  return message({ is: 'cosigned', vkey: own.vkey, origin, size, line });

  function message(answer: WitnessAnswer): Result<Message, Failure> {
    const text = writeAnswer(answer);
    const wrapped = armour(hash, 'answer', text);
    return ok({ text: wrapped, codes: qrParts(hash, 'answer', text), size: answer.size });
  }
}
