import type { Text } from '../../core/playbook/model.ts';
import type { OwnReadBack } from '../../core/run/read-back.ts';
import { facts } from '../own-read-back.ts';
import { signatureFacts } from '../own-playbooks/keep.ts';
import type { BundleLook } from '../own-playbooks/ports.ts';

/** What main's own window shows before a bundle is taken in: from its bytes, not from what was asked. */
export function bundleReadBack(look: BundleLook, lang: keyof Text): Omit<OwnReadBack, 'risk'> {
  const { bundle, file, playbooks, removed, word, before, contents } = look;
  const { name, version } = bundle.manifest;
  const ids = (is: 'added' | 'changed'): string =>
    playbooks
      .filter((one) => one.is === is)
      .map(({ playbook }) => `${playbook.id} ${playbook.version}`)
      .join(', ');
  const some = (fact: Text, value: string): OwnReadBack['facts'] =>
    value === '' ? [] : [{ name: fact, value }];
  const others = contents.documents.map((document) => document.name).join(', ');
  return {
    question: { en: 'Take this bundle in?', ja: 'このバンドルを取り込みますか？' },
    accept: { en: 'Take it in', ja: 'バンドルを取り込む' },
    facts: [
      { name: names.bundle, value: `${name} ${version} · ${file.name}` },
      ...(before ? [{ name: names.before, value: `${name} ${before.installed.version}` }] : []),
      ...some(names.added, ids('added')),
      ...some(names.changed, ids('changed')),
      ...some(names.removed, removed.map(({ ref }) => ref.id).join(', ')),
      ...some(names.shipped, takenIds(look).join(', ')),
      ...some(names.documents, others),
      ...signatureFacts(word, lang),
      { name: facts.sha256, value: file.sha256 },
    ],
    undo: { en: 'Roll the bundle back, all at once', ja: 'バンドルごと前に戻す' },
    ...warned(look),
  };
}

/** Ids of the app's own playbooks whose place it takes. */
export function takenIds({ playbooks }: BundleLook): readonly string[] {
  return playbooks
    .filter(({ shipped, is }) => shipped !== undefined && is !== 'same')
    .map(({ playbook }) => playbook.id);
}

function warned({ playbooks }: BundleLook): { readonly warning?: Text } {
  const ids = playbooks
    .filter(({ word }) => word.is !== 'trusted')
    .map(({ playbook }) => playbook.id)
    .join(', ');
  if (ids === '') return {};
  return {
    warning: {
      en: `Nobody trusted signed ${ids}: an incident needs a second person, or a reason and a wait.`,
      ja: `${ids} には信頼された署名がありません。本番では二人目の同意か、理由と待ち時間が必要です。`,
    },
  };
}

const names = {
  bundle: { en: 'Bundle', ja: 'バンドル' },
  before: { en: 'Takes the place of', ja: '置き換える版' },
  added: { en: 'New playbooks', ja: '追加する手順書' },
  changed: { en: 'Changed playbooks', ja: '変わる手順書' },
  removed: { en: 'Taken out', ja: '外す手順書' },
  shipped: { en: 'In place of the app’s own', ja: '置き換えるアプリの手順書' },
  documents: { en: 'Documents', ja: 'ドキュメント' },
} as const satisfies Readonly<Record<string, Text>>;
