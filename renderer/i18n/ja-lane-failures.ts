import type { laneFailures as english } from './en-lane-failures.ts';
import type { SameKeys } from './shape.ts';

export const laneFailures = {
  'no-such-way': {
    happened: 'キットにこのサインイン方法がありません。',
    means: '何も行っていません。',
    next: '表示された方法から選んでください。',
  },
  'key-not-excepted': {
    happened: 'この鍵を使うには理由が必要です。',
    means: 'キットに、このユーザーの署名付きの例外がありません。',
    next: '別の方法を選ぶか、鍵を使う理由を書いてください。',
  },
  'browser-not-opened': {
    happened: 'ブラウザーを開けませんでした。',
    means: 'アドレスはどこにも開いていません。',
    next: 'アドレスをコピーし、別の端末でも構わないので開いてください。',
  },
  'console-not-signed-in': {
    happened: 'ブラウザーでサインインしていません。',
    means: 'ロールには、自分のサインインから切り替えます。',
    next: '先にサインインしてから、ロールを開いてください。',
  },
  'wrong-account': {
    happened: '止まってください。別のアカウントです。',
    means: '目的のアカウントの末尾は {{expected}} です。その画面では何もしないでください。',
    next: 'ブラウザーでサインアウトし、もう一度開いてください。',
  },
  'command-id-malformed': {
    happened: 'コマンド ID ではありません。',
    means: '8-4-4-4-12 の 36 文字で、数字と a〜f からなります。',
    next: 'CloudShell からコピーするか、「わからない」を選んでください。',
  },
  'line-holds-secret': {
    happened: 'この行には秘密が含まれます。',
    means: '秘密はクリップボードに置きません。',
    next: '手作業で行うか、理由を書いてスキップしてください。',
  },
} satisfies SameKeys<typeof english>;
