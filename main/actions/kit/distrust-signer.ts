import type { Done } from '../answer.ts';
import { done, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { record } from '../record.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';

/**
 * Kits that this key signed are believed no longer; the one installed stays, and is judged anew. A run
 * that is open keeps the kit it began with, and its log says that its signer is believed no more.
 */
export async function distrustSigner(desk: Desk, vkey: string): Promise<Done> {
  const { kits, hash } = desk.ports;
  const known = kits?.signers.list().find((one) => one.vkey === vkey);
  if (!kits || !known) return refuse('kit-gone');
  const print = fingerprint(hash, vkey);
  const confirmed = await confirmOwn(desk, {
    question: { en: 'Believe this key no longer?', ja: 'この鍵の信頼をやめますか？' },
    accept: { en: 'Believe it no longer', ja: '信頼をやめる' },
    facts: [
      { name: facts.person, value: known.person },
      { name: facts.fingerprint, value: print },
    ],
    undo: { en: 'Compare the fingerprint again', ja: '指紋をもう一度照合する' },
    warning: {
      en: 'Incidents with a kit that this key alone signed are held until somebody agrees.',
      ja: 'この鍵だけが署名したキットでは、誰かが同意するまで本番を始めません。',
    },
  });
  if (!confirmed.ok) return confirmed;
  const removed = await kits.signers.remove(vkey);
  if (!removed.ok) return refuse('kit-not-saved', undefined, removed.error.detail);
  await kits.shelf.judgeAgain();
  const { run } = desk;
  if (run && run.journal.head().state !== 'closed') {
    await record(desk, run, {
      type: 'security',
      run: run.state.run,
      data: {
        code: 'kit-signer-distrusted',
        detail: { text: `${known.person} \u00b7 ${print} \u00b7 ${vkey}` },
      },
    });
  }
  desk.ports.changed();
  return done;
}
