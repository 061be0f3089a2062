import { asIs } from '../imported/text.ts';
import { importWords } from '../imported/words.ts';
import type { Text } from '../playbook/model.ts';

/** Sentences of a draft that are not the file's own. */

/** Our words before, the file's after. */
export function withText(en: string, ja: string, text: string): Text {
  const safe = asIs(text);
  return { en: `${en}\n\n${safe.en}`.slice(0, 4_000), ja: `${ja}\n\n${safe.ja}`.slice(0, 4_000) };
}

export const words = {
  ...importWords,
  yes: { en: 'Yes', ja: 'はい' },
  no: { en: 'No, or not known', ja: 'いいえ／わからない' },
  worked: { en: 'It worked', ja: '成功した' },
  failed: { en: 'It failed, or not known', ja: '失敗した／わからない' },
  again: { en: 'Go round again', ja: 'もう一度行う' },
  goOn: { en: 'Go on', ja: '先に進む' },
  other: { en: 'None of these, or not known', ja: 'どれでもない／わからない' },
  more: { en: 'Another answer', ja: 'ほかの答え' },
  didItWork: { en: 'Decide whether it worked', ja: '成功したか判断する' },
  didItWorkDo: {
    en: 'Look at what came back from the step before.',
    ja: '直前の手順の結果を見て選びます。',
  },
  repeat: { en: 'Decide whether to go round again', ja: 'もう一度行うか判断する' },
  repeatDo: {
    en: 'The steps lead back here. Go round again only while it is still needed.',
    ja: 'ここで前の手順に戻ります。まだ必要な間だけ繰り返します。',
  },
  sideBySide: { en: 'Share out what goes on side by side', ja: '並行して行う作業を分担する' },
  sideBySideDo: {
    en: 'The next parts may go on at the same time. Give them to different people, or do them in order.',
    ja: 'この先は同時に進められます。人に割り振るか、順番に行います。',
  },
  goTo: { en: 'Go on at the step named here', ja: 'ここに書かれた手順に進む' },
  goToDo: {
    en: 'Jump to this step; it stands elsewhere in this playbook.',
    ja: 'この手順書の別の所にある、次の手順に移動します。',
  },
  values: { en: 'Read the values this playbook uses', ja: 'この手順書で使う値を読む' },
  moreValues: { en: 'Fill in more values', ja: '残りの値を入力する' },
  fillIn: { en: 'Fill in what is known.', ja: 'わかるものを入力します。' },
  result: { en: 'Write down what came back', ja: '結果を書き留める' },
  resultDo: {
    en: 'Later steps use these values.',
    ja: '後の手順で使う値です。',
  },
  wait: { en: 'Wait', ja: '待つ' },
  waitDo: {
    en: 'The playbook asks for this delay before the next step.',
    ja: '次の手順の前に、この時間だけ待ちます。',
  },
  trouble: { en: 'Decide whether a step failed', ja: '失敗した手順があるか判断する' },
  troubleDo: {
    en: 'Did a step fail for which nothing was given?',
    ja: '対処が書かれていない手順で失敗がありましたか。',
  },
} as const satisfies Readonly<Record<string, Text>>;
