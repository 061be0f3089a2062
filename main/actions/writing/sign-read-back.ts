import type { Kit } from '../../core/kit/model.ts';
import { fingerprint } from '../../core/journal/witness/fingerprint.ts';
import type { Text } from '../../core/playbook/model.ts';
import type { OpenedKey } from '../../core/publish/key-file.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import type { Desk } from '../desk.ts';
import { facts } from '../own-read-back.ts';
import type { OwnLook } from '../own-playbooks/ports.ts';
import type { PublishWish } from './publish-wish.ts';

/** What is about to be signed. */
export interface Signing {
  readonly wish: PublishWish;
  readonly look: OwnLook;
  readonly becomes: NonNullable<OwnLook['offered']['becomes']>;
  /** It takes the id of one of the app's own. */
  readonly reserved: boolean;
}

/** Whether this computer would believe the key: only a kit it believes names publishers. */
export function standingOf(kit: Kit | undefined, { vkey }: OpenedKey): 'trusted' | 'foreign' {
  const known = kit?.signed === true && kit.publishers.some((one) => one.vkey === vkey);
  return known ? 'trusted' : 'foreign';
}

/** What is read in main's own window before a key signs it. */
export function signReadBack(
  { ports: { hash, lang } }: Desk,
  { wish, look, becomes, reserved }: Signing,
  { name, vkey }: OpenedKey,
  standing: 'trusted' | 'foreign',
): Omit<OwnReadBack, 'risk'> {
  const { playbook, sha256 } = becomes;
  const { id, version, title } = playbook;
  const files = look.attached.flatMap((one) => ('trouble' in one ? [one.attachment.file] : []));
  const warning = warningOf(standing, files);
  const before = look.replaces && `${id} ${look.replaces.ref.version}`;
  const goes = [
    ...(wish.keep ? [words.shelf[lang()]] : []),
    ...(wish.file ? [words.file[lang()]] : []),
  ];
  return {
    question: { en: 'Sign and publish this playbook?', ja: '署名して公開しますか？' },
    accept: { en: 'Sign the playbook', ja: '手順書に署名する' },
    facts: [
      { name: names.playbook, value: `${id} ${version} · ${title.en}` },
      ...(title.ja === title.en ? [] : [{ name: names.title, value: title.ja }]),
      { name: facts.key, value: name },
      { name: facts.ownPrint, value: fingerprint(hash, vkey) },
      { name: names.kit, value: words[standing][lang()] },
      { name: names.goes, value: goes.join(lang() === 'ja' ? '、' : ', ') },
      ...(wish.keep && before !== undefined
        ? [{ name: reserved ? names.shipped : names.replaces, value: before }]
        : []),
      { name: facts.sha256, value: sha256 },
      ...(files.length > 0 ? [{ name: names.files, value: files.join(', ') }] : []),
    ],
    undo: { en: 'Roll back, or take it out again', ja: '前の版に戻す、または外す' },
    ...(warning ? { warning } : {}),
  };
}

/** All there is to be warned of. Files are named one by one in the facts. */
function warningOf(standing: 'trusted' | 'foreign', files: readonly string[]): Text | undefined {
  const held = standing === 'foreign' ? [words.held] : [];
  const lacking = files.length > 0 ? [words.lacking] : [];
  const all: readonly Text[] = [...lacking, ...held];
  if (all.length === 0) return undefined;
  return { en: all.map(({ en }) => en).join(' '), ja: all.map(({ ja }) => ja).join('') };
}

const names = {
  playbook: { en: 'Playbook', ja: '手順書' },
  title: { en: 'Title', ja: '題名' },
  kit: { en: 'In the kit', ja: 'キットでの扱い' },
  goes: { en: 'Goes to', ja: '公開先' },
  replaces: { en: 'Takes the place of', ja: '置き換える版' },
  shipped: { en: 'Takes the place of the app’s own', ja: '置き換えるアプリの手順書' },
  files: { en: 'Missing here, or another', ja: 'ここにない、または違うファイル' },
} as const satisfies Readonly<Record<string, Text>>;

const words = {
  trusted: { en: 'A publisher of the kit', ja: 'キットの発行者' },
  foreign: { en: 'No trusted kit names this key', ja: '信頼されたキットにこの鍵はない' },
  shelf: { en: 'the playbooks of this computer', ja: 'このパソコンの手順書' },
  file: { en: 'a file, with its .sig', ja: 'ファイルと .sig' },
  lacking: {
    en: 'Not all of its files are on this computer: its steps cannot show them.',
    ja: 'このパソコンにない付属ファイルがあり、手順で表示できません。',
  },
  held: {
    en: 'An incident with it is held until the kit names this key as a publisher’s.',
    ja: 'キットがこの鍵を発行者とするまで、インシデントの開始は保留されます。',
  },
} as const satisfies Readonly<Record<string, Text>>;
