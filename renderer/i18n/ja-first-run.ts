import type { firstRun as english } from './en-first-run.ts';
import type { SameKeys } from './shape.ts';

export const firstRun = {
  label: 'このパソコンの準備',
  step: '準備 {{n}} / 3',
  kit: {
    title: '組織のキットを取り込む',
    text: 'セキュリティ担当から受け取るファイル（例: kit.yaml）です。誰がどこにサインインできるかが書かれています。緊急時は、なくても手作業で進められます。',
    take: 'キットのファイルを取り込む',
    build: '自分で作る（約 5 分）',
    practise: '見本で練習する',
  },
  person: {
    title: '使う人を選ぶ',
    text: 'キットにある自分の名前（例: {{example}}）です。すべての記録に残ります。',
    label: 'あなたの名前',
    keep: 'この人です',
    need: '名前を選んでください。',
  },
  drill: {
    title: '訓練をしてみる',
    text: 'このパソコンの中だけで行い、AWS には接続しません。例:「{{example}}」（約 {{usual}}）',
    open: '訓練を開く',
    going: '最初の訓練を終える',
    goingText: '上の訓練がまだ終わっていません。最後まで進めると準備完了です。',
  },
  next: '準備を続ける',
  takeHere: 'このパソコンで確認する…',
} satisfies SameKeys<typeof english>;
