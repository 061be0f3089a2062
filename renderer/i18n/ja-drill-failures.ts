import type { drillFailures as english } from './en-drill-failures.ts';
import type { SameKeys } from './shape.ts';

export const drillFailures = {
  'probe-reads-only': {
    happened: '何も送信していません。{{action}} は読み取りではありません。',
    means: 'この訓練は読み取り確認です。アカウントの設定を読み取ることだけができます。',
    next: '行うことを話し合い、手作業で完了にします。',
  },
  'probe-action-unknown': {
    happened: 'コピーしていません。この行が何をするかを判別できません。',
    means: 'この訓練は読み取り確認です。AWS への操作がすべて読み取りとわかる行だけを使えます。',
    next: '行うことを話し合い、手作業で完了にします。',
  },
  'probe-not-narrowed': {
    happened: 'ロールを引き受けませんでした。',
    means: 'セッションが読み取り以外もできる状態でした。この訓練は読み取り確認です。',
    next: '詳細をコピーして、アプリの管理者に渡します。',
  },
  'probe-not-in-browser': {
    happened: 'ブラウザーでは何も開いていません。',
    means:
      '読み取り確認では、読み取りだけを行います。ブラウザーのセッションは読み取りに限定できません。',
    next: 'AWS CLI か封印した鍵でサインインします。キットにどちらもなければ、実動訓練を始めます。',
  },
  'probe-hand-off': {
    happened: 'このセッションは渡していません。',
    means: '鍵で読み取り以外もできます。この訓練は読み取り確認です。',
    next: 'ロールを引き受け、そのセッションを渡します。読み取りだけができます。',
  },
  'game-day-no-access': {
    happened: 'ゲームデーは始まっていません。',
    means: 'キットに、non-production のアカウントのゲームデー用ユーザーとロールがありません。',
    next: 'キットに加えます。インシデント用のものはゲームデーでは使いません。',
  },
  'game-day-elsewhere': {
    happened: 'アカウント {{account}} では何も行っていません。',
    means: 'ゲームデーで使えるのは、キットの non-production のアカウントと専用のロールだけです。',
    next: '手作業で行うか、理由を付けて省略します。',
  },
  'not-in-this-drill': {
    happened: 'アプリはこの呼び出しを送信していません。',
    means: '今の訓練で AWS に対して行える操作ではありません。',
    next: '手作業で行うか、別の種類の訓練を始めます。',
  },
} satisfies SameKeys<typeof english>;
