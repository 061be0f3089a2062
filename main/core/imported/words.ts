import type { Text } from '../playbook/model.ts';

/** Sentences of a draft that no file gives. */
export const importWords = {
  objective: {
    en: 'Taken over from another format. Write what is true afterwards.',
    ja: '別の形式から取り込みました。終わったときの状態を書いてください。',
  },
  nothing: { en: 'Read the file itself', ja: '元のファイルを読む' },
  nothingDo: {
    en: 'The file has no steps to take over.',
    ja: '取り込める手順がありませんでした。',
  },
  tick: { en: 'Tick what you have seen yourself.', ja: '自分の目で見たものに印を付けます。' },
  run: {
    en: 'Read the line, put your own values in, and run it with the session.',
    ja: '内容を読み、値を自社のものに直してから、セッションで実行します。',
  },
  expect: { en: 'It ends without an error', ja: 'エラーなく終わる' },
  undo: {
    en: 'The file does not say. Write it before this is used.',
    ja: '元のファイルに書かれていません。使う前に書いてください。',
  },
} as const satisfies Readonly<Record<string, Text>>;
