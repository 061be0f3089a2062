import type { renewal as english } from './en-renewal.ts';
import type { SameKeys } from './shape.ts';

/** セッションの更新、ポリシーの長さ、セッションより長い手順。 */
export const renewal = {
  renew: '更新',
  noCode: 'コード不要',
  oneCode: 'コード 1 回',
  oneFree: '更新 コード不要: {{name}}',
  oneCosts: '更新 コード 1 回: {{name}}',
  codeAgain: '再サインインが必要（MFA は {{minutes}} 分以内）',
  soon: '{{name}} はあと {{count}} 分で切れます。「セッション」で更新できます。',
  over: '{{name}} の有効期限が切れました',
  text: 'ポリシー {{characters}} / {{most}} 文字',
  packed: '圧縮後 {{packed}} %',
  short: '{{name}} はあと {{left}} で切れます。この手順には {{needs}} かかります。',
  shortExplain: '途中で切れると、AWS 側の処理は続きますが、このアプリでは追えなくなります。',
  first: '先に {{name}} を更新する',
  costsNone: '更新にコードは要りません。',
  costsOne: '更新にコードが 1 回必要です。',
  anyway: 'このまま続ける…',
  anywayTitle: '途中で切れるセッションのまま続けますか？',
  anywayReason: '更新を待てない理由',
  anywayHelp: '5 文字以上。ログに記録されます。',
  anywayGo: '続ける',
  cancel: 'やめる',
  kept: '開いたときのセッションのままです（最長 {{time}} まで）',
} satisfies SameKeys<typeof english>;
