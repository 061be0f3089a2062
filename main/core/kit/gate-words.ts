import type { HowAsked, KitConcern } from '../journal/payload-kit.ts';
import type { PlaybookConcern } from '../publish/gate.ts';
import type { Text } from '../playbook/model.ts';

/** What is wrong with a kit, after its name. The same words wherever it is told. */
export const concernWords: Readonly<Record<KitConcern, Text>> = {
  unsigned: { en: 'not signed', ja: '署名なし' },
  stranger: { en: 'signed by a key not known here', ja: '知らない鍵の署名' },
  broken: { en: 'changed after it was signed', ja: '署名のあとに変更' },
  expired: { en: 'past its own last day', ja: '期限切れ' },
  stale: { en: 'older than three months', ja: '作成から 3 か月超' },
};

/** What is wrong with a playbook, after its id: nobody's word that is believed here stands for it. */
export const playbookWords: Readonly<Record<PlaybookConcern, Text>> = {
  unsigned: { en: 'not signed', ja: '署名なし' },
  foreign: {
    en: 'signed by a key that no trusted kit names',
    ja: '信頼できるキットにない鍵の署名',
  },
  broken: { en: 'changed after it was signed', ja: '署名のあとに変更' },
};

/** How somebody was asked, after their name. */
export const askedWords: Readonly<Record<HowAsked, Text>> = {
  'in-person': { en: 'asked in person', ja: '対面で確認' },
  phone: { en: 'asked by phone', ja: '電話で確認' },
  other: { en: 'asked another way', ja: 'ほかの方法で確認' },
};
