import type { Payloads } from '../../core/journal/payload.ts';
import type { OwnVersion } from '../../core/ports/own-playbooks.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { Trust } from '../../core/publish/trust.ts';
import { playbookWords } from '../../core/kit/gate-words.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import { done, refuse, type Done } from '../answer.ts';
import type { Desk } from '../desk.ts';
import { confirmOwn, facts } from '../own-read-back.ts';
import { record } from '../record.ts';
import { fileFailure } from './look.ts';
import { whoseWord } from './whose-word.ts';
import type { OwnLook } from './ports.ts';

export interface KeepWish {
  /** Of the look that was shown: what was seen is what is kept. */
  readonly look: string;
  /** Id of the app's own playbook that it takes the place of: said by the person, or it is refused. */
  readonly replaces?: string;
}

/**
 * Keeps the playbook that was looked at, byte for byte as it was read then. The app's ids stay its
 * own: whoever takes one names it, and main's window names it again.
 */
export async function keepPlaybook(desk: Desk, { look: id, replaces }: KeepWish): Promise<Done> {
  const { ownPlaybooks } = desk.ports;
  const look = desk.playbookLook;
  if (!ownPlaybooks || look?.id !== id) return refuse('playbook-gone');
  const { becomes } = look.offered;
  if (!becomes) return refuse('playbook-has-errors', { id: look.file.name });
  const shipped = await shippedUnder(desk, look);
  if (shipped !== undefined && replaces !== becomes.playbook.id) {
    return refuse('playbook-id-reserved', { id: becomes.playbook.id });
  }
  const word = await whoseWord(desk, look);
  const confirmed = await confirmOwn(
    desk,
    readBack(look, shipped !== undefined, word, desk.ports.lang()),
  );
  if (!confirmed.ok) return confirmed;
  return keepLooked(desk, look, becomes, shipped);
}

/** What a look becomes, once somebody said yes to it. */
export async function keepLooked(
  desk: Desk,
  look: OwnLook,
  becomes: NonNullable<OwnLook['offered']['becomes']>,
  shipped: string | undefined,
): Promise<Done> {
  const { ownPlaybooks, clock, settings } = desk.ports;
  if (!ownPlaybooks) return refuse('playbook-gone');
  const at = new Date(clock.now()).toISOString();
  const by = settings.read().person ?? '';
  const version: OwnVersion = {
    sha256: becomes.sha256,
    version: becomes.playbook.version,
    keptAt: at,
    by,
    from: { file: look.file.name, format: look.offered.format, sha256: look.offered.sha256 },
    ...(shipped === undefined ? {} : { replaces: shipped }),
    ...signatureKept(look),
  };
  const { bytes, playbook } = becomes;
  const attachments = look.attached.flatMap((one) =>
    'bytes' in one ? [{ sha256: one.attachment.sha256, bytes: one.bytes }] : [],
  );
  const wish = { id: playbook.id, expected: look.expected, at, by, version, bytes, attachments };
  const kept = await ownPlaybooks.shelf.keep(wish);
  if (!kept.ok) return { ok: false, error: fileFailure(kept.error) };
  if (desk.playbookLook === look) delete desk.playbookLook;
  await tellImport(desk, {
    act: 'kept',
    playbook: { id: playbook.id, version: playbook.version, sha256: becomes.sha256 },
    from: version.from,
    ...(look.replaces ? { before: look.replaces.ref.sha256 } : {}),
  });
  desk.ports.changed();
  return done;
}

/** SHA-256 of the app's own playbook whose place it would take, also where an own one has it now. */
export async function shippedUnder(
  desk: Desk,
  { replaces }: Pick<OwnLook, 'replaces'>,
): Promise<string | undefined> {
  if (replaces?.is !== 'own') return replaces?.ref.sha256;
  const { replaced } = await desk.ports.library();
  return replaced?.get(replaces.ref.id)?.ref.sha256;
}

/** Only of our own format: a draft has other bytes than the file that was signed. */
function signatureKept({ file, offered }: OwnLook): Pick<OwnVersion, 'signature'> {
  const { signature } = file;
  return signature === undefined || offered.format !== 'breakglass/1' ? {} : { signature };
}

function readBack(
  look: OwnLook,
  reserved: boolean,
  word: Trust,
  lang: keyof Text,
): Parameters<typeof confirmOwn>[1] {
  const { becomes, format } = look.offered;
  const { id = '', title, version = '' } = becomes?.playbook ?? {};
  const { replaces } = look;
  const before = replaces && `${id} ${replaces.ref.version} · ${replaces.playbook.title.en}`;
  return {
    question: { en: 'Keep this playbook?', ja: 'この手順書を取り込みますか？' },
    accept: { en: 'Keep the playbook', ja: '手順書を取り込む' },
    facts: [
      { name: names.playbook, value: `${id} ${version} · ${title?.en ?? ''}` },
      ...(title && title.ja !== title.en ? [{ name: names.title, value: title.ja }] : []),
      { name: names.file, value: `${look.file.name} · ${format}` },
      ...(before === undefined
        ? []
        : [{ name: reserved ? names.shipped : names.replaces, value: before }]),
      ...signatureFacts(word, lang),
      { name: { en: 'SHA-256', ja: 'SHA-256' }, value: becomes?.sha256 ?? '' },
    ],
    undo: { en: 'Roll back, or take it out again', ja: '前の版に戻す、または外す' },
    ...warned(id, reserved, word.is === 'trusted'),
  };
}

function warned(id: string, reserved: boolean, trusted: boolean): { readonly warning?: Text } {
  const place = {
    en: `It takes the place of the app’s own ${id}, everywhere.`,
    ja: `アプリの ${id} の代わりに、すべての場所で使われます。`,
  };
  const unsigned = {
    en: 'Nobody trusted signed it: an incident needs a second person, or a reason and a wait.',
    ja: '信頼された署名がありません。本番では二人目の同意か、理由と待ち時間が必要です。',
  };
  if (reserved && !trusted) {
    return { warning: { en: `${place.en} ${unsigned.en}`, ja: place.ja + unsigned.ja } };
  }
  if (reserved) return { warning: place };
  return trusted ? {} : { warning: unsigned };
}

/** The verdict in words, then whose key it is. */
export function signatureFacts({ is, signers }: Trust, lang: keyof Text): OwnReadBack['facts'] {
  const verdict = is === 'trusted' ? trustedWords : playbookWords[is];
  return [
    { name: names.signature, value: verdict[lang] },
    // The id of a key that is not known is too short to compare: only the name stands, as a claim.
    ...signers.flatMap(({ name, key }): OwnReadBack['facts'] =>
      is === 'trusted'
        ? [
            { name: names.signer, value: name },
            { name: facts.signerPrint, value: key },
          ]
        : [{ name: facts.signedAs, value: name }],
    ),
  ];
}

const trustedWords: Text = { en: 'Signed by a publisher of the kit', ja: 'キットの発行者の署名' };

const names = {
  playbook: { en: 'Playbook', ja: '手順書' },
  title: { en: 'Title', ja: '題名' },
  file: { en: 'From', ja: '取り込み元' },
  replaces: { en: 'Takes the place of', ja: '置き換える版' },
  signature: { en: 'Signature', ja: '署名' },
  signer: { en: 'Signed by', ja: '署名者' },
  shipped: { en: 'Takes the place of the app’s own', ja: '置き換えるアプリの手順書' },
} as const satisfies Readonly<Record<string, Text>>;

/** Into the log that is open: what a responder may reach for has changed. Else the shelf keeps it. */
export async function tellImport(desk: Desk, data: Payloads['playbook.import']): Promise<void> {
  const { run } = desk;
  if (!run || run.journal.head().state === 'closed') return;
  await record(desk, run, { type: 'playbook.import', run: run.state.run, data });
}
