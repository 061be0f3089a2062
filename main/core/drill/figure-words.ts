import type { Text } from '../playbook/model.ts';
import type { Figure, FigureId } from './figures.ts';

/** What each figure of a scorecard is called, wherever it is read. */
export const FIGURE_NAMES: Readonly<Record<FigureId, Text>> = {
  'seconds-to-first-action': { en: 'First action', ja: '最初の操作まで' },
  'seconds-to-signed-in': { en: 'Signed in', ja: 'サインインまで' },
  'seconds-to-first-role': { en: 'First role', ja: '最初のロールまで' },
  'seconds-to-first-command': { en: 'First command', ja: '最初のコマンドまで' },
  'seconds-to-contained': {
    en: 'Contained: first change done',
    ja: '封じ込めまで（最初の変更が完了）',
  },
  'seconds-to-closed': { en: 'End of the drill', ja: '訓練の終了まで' },
  'steps-done': { en: 'Steps done', ja: '完了した手順' },
  'steps-skipped': { en: 'Steps skipped', ja: '省略した手順' },
  'steps-by-hand': { en: 'Steps done by hand', ja: '手作業で行った手順' },
  'steps-differed': { en: 'Results not as expected', ja: '想定と異なる結果' },
  'deviations-with-reason': { en: 'Deviations with a reason', ja: '理由のある逸脱' },
  'deviations-without-reason': { en: 'Deviations without a reason', ja: '理由のない逸脱' },
  'critical-done': { en: 'Critical steps done', ja: '完了した重要手順' },
  'critical-missed': { en: 'Critical steps missed', ja: '抜けた重要手順' },
  'critical-out-of-order': { en: 'Critical steps out of order', ja: '順番の違う重要手順' },
  'near-misses': { en: 'Stopped at the read-back', ja: '読み返しで止めた操作' },
  'codes-refused': { en: 'MFA codes refused', ja: '拒否された MFA コード' },
  'outcomes-unknown': { en: 'Outcomes unknown', ja: '結果不明になった操作' },
  'outcomes-settled': { en: 'Unknown outcomes settled', ja: '結果を確かめた操作' },
  'evidence-items': { en: 'Evidence kept', ja: '残した証拠' },
  'evidence-before-change': {
    en: 'Evidence before the first change',
    ja: '最初の変更より前の証拠',
  },
  'roles-used': { en: 'Roles used', ja: '使ったロール' },
  'roles-revoked': { en: 'Roles revoked', ja: '失効させたロール' },
  'roles-left': { en: 'Roles left to somebody', ja: '担当者に引き継いだロール' },
  restarts: { en: 'Restarts of the app', ja: 'アプリの再起動' },
};

/** A length of time in seconds, `8 s`, `14 min 5 s`, `1 h 4 min`. */
export function timeText(seconds: number, lang: keyof Text): string {
  const [h, m, s] = lang === 'ja' ? [' 時間', ' 分', ' 秒'] : [' h', ' min', ' s'];
  const total = Math.round(seconds);
  if (total < 60) return `${String(total)}${s}`;
  const parts = [
    [Math.floor(total / 3600), h],
    [Math.floor(total / 60) % 60, m],
    [total < 3600 ? total % 60 : 0, s],
  ] as const;
  return parts.flatMap(([n, unit]) => (n > 0 ? [`${String(n)}${unit}`] : [])).join(' ');
}

const YES_NO: readonly [no: Text, yes: Text] = [
  { en: 'no', ja: 'いいえ' },
  { en: 'yes', ja: 'はい' },
];

/** A figure's value in words; a dash where the drill never came to it. */
export function figureText(
  { value, unit }: { readonly value?: number | undefined; readonly unit: Figure['unit'] },
  lang: keyof Text,
): string {
  if (value === undefined) return '–';
  switch (unit) {
    case 'seconds':
      return timeText(value, lang);
    case 'count':
      return String(value);
    case 'yes-no':
      return YES_NO[value === 1 ? 1 : 0][lang];
  }
}
