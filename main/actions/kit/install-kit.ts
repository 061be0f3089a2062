import type { Hash } from '../../core/ports/hash.ts';
import type { Done } from '../answer.ts';
import { done, refuse } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { record } from '../record.ts';
import { kitFacts } from './kit-facts.ts';
import { fileFailure } from './look-at-kit.ts';
import type { KitLook } from './ports.ts';

export interface KitWish {
  /** Of the look that was shown: what was seen is what is installed. */
  readonly id: string;
  /** Verifier key of a signer whose fingerprint was compared just now. */
  readonly trust?: { readonly vkey: string; readonly person: string };
  /** Needed where nobody known signed it, and where it is older than the one it replaces. */
  readonly reason?: string;
}

/**
 * Puts the kit that was looked at in place of the one there is. A kit decides where credentials are
 * sent: without a trusted signature a person says why it is taken all the same, and that is kept. A
 * run that is open keeps the kit it began with.
 */
export async function installKit(desk: Desk, { id, trust, reason }: KitWish): Promise<Done> {
  const { kits, clock } = desk.ports;
  const look = desk.kitLook;
  if (!kits || look?.id !== id) return refuse('kit-gone');
  const { offered } = look;
  if (offered.standing === 'broken') return refuse('kit-broken');
  if (!offered.kit) return refuse('kit-has-errors');
  const signer = offered.signers.find(({ vkey }) => vkey === trust?.vkey);
  if (trust && (!signer || trust.person.trim() === '')) return refuse('value-invalid');
  const why = reason?.trim() ?? '';
  if (needsReason(look, trust !== undefined) && why === '') return refuse('reason-required');
  // A first kit has none before it, and this app takes none away.
  const replaces = kits.shelf.current()?.kit !== undefined;
  const confirmed = await confirmOwn(desk, {
    ...readBack(desk.ports.hash, look, trust, why),
    undo: replaces
      ? { en: 'Take the kit before it in again', ja: '前のキットを取り込み直す' }
      : { en: 'Take in another kit in its place', ja: '別のキットを取り込んで置き換える' },
  });
  if (!confirmed.ok) return confirmed;
  const known = kits.signers.list().some(({ vkey }) => vkey === trust?.vkey);
  if (trust) {
    const addedAt = new Date(clock.now()).toISOString();
    const added = await kits.signers.add({
      vkey: trust.vkey,
      person: trust.person.trim(),
      addedAt,
    });
    if (!added.ok) return refuse('kit-not-saved', undefined, added.error.detail);
  }
  const installed = await kits.shelf.install(offered.bytes);
  if (!installed.ok) {
    // Trust came with this kit: no later one is believed for a kit that never was.
    if (trust && !known) await kits.signers.remove(trust.vkey);
    return { ok: false, error: fileFailure(installed.error) };
  }
  delete desk.kitLook;
  await tell(desk, look, why, trust);
  desk.ports.changed();
  return done;
}

/** The window alone may not decide where credentials go: main shows what will be believed. */
function readBack(
  hash: Hash,
  { offered, name, signedHere }: KitLook,
  trust: KitWish['trust'],
  why: string,
): Parameters<typeof confirmOwn>[1] {
  const { kit, sha256, signers } = offered;
  const believed = signers.filter(({ vkey, trusted }) => (trust ? vkey === trust.vkey : trusted));
  const signed = believed.length > 0 ? believed : signers;
  return {
    question: { en: 'Take in this kit?', ja: 'このキットを取り込みますか？' },
    accept: { en: 'Take in the kit', ja: 'キットを取り込む' },
    facts: [
      ...(kit ? kitFacts(hash, kit, name) : []),
      ...signed.map(({ fingerprint }) => ({ name: facts.signerPrint, value: fingerprint })),
      ...(trust ? [{ name: facts.person, value: trust.person }] : []),
      ...(why === '' ? [] : [{ name: { en: 'Reason', ja: '理由' }, value: why }]),
      { name: { en: 'SHA-256', ja: 'SHA-256' }, value: sha256 },
    ],
    ...(trust
      ? {
          warning:
            trust.vkey === signedHere
              ? {
                  en: 'Your own key, in the vault of this laptop. From now on every kit it signs is believed here.',
                  ja: 'このパソコンの保管庫にある自分の鍵です。今後、この鍵が署名したキットをここで信頼します。',
                }
              : {
                  en: 'From now on every kit this key signs is believed. Compare the fingerprint by phone.',
                  ja: '今後、この鍵が署名したキットを信頼します。電話で指紋を照合してください。',
                },
        }
      : offered.standing === 'trusted'
        ? {}
        : {
            warning: {
              en: 'Nobody known stands for this kit. It decides where credentials are sent.',
              ja: 'このキットを保証する人がいません。認証情報の送り先を決めるファイルです。',
            },
          }),
  };
}

/** True where nothing but a person's word stands for the kit, or it goes back in time. */
export function needsReason({ offered, older }: KitLook, trusts: boolean): boolean {
  return older || (offered.standing !== 'trusted' && !trusts);
}

/** Into the log that is open: from now on sign-in, roles and Regions may be others. */
async function tell(
  desk: Desk,
  { offered, name }: KitLook,
  why: string,
  trust: KitWish['trust'],
): Promise<void> {
  const { run } = desk;
  if (!run || run.journal.head().state === 'closed') return;
  const believed = trust ? `trusted as ${trust.person.trim()}: ${trust.vkey}` : offered.standing;
  const text = [`${name}: ${offered.kit?.name ?? ''}`, believed, offered.sha256, why];
  await record(desk, run, {
    type: 'security',
    run: run.state.run,
    data: {
      code: 'kit-installed',
      detail: { text: text.filter((part) => part !== '').join(' \u00b7 ') },
    },
  });
}
