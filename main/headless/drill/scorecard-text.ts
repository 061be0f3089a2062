import type { FigureId } from '../../core/drill/figures.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import type { Text } from '../../core/playbook/model.ts';
import { both, clock } from './say.ts';

const NAMES: Readonly<Record<FigureId, Text>> = {
  'seconds-to-first-action': both('First action', '最初の操作'),
  'seconds-to-signed-in': both('Signed in', 'サインイン'),
  'seconds-to-first-role': both('First role', '最初のロール'),
  'seconds-to-first-command': both('First command', '最初のコマンド'),
  'seconds-to-contained': both('Contained: first change done', '封じ込め（最初の変更が完了）'),
  'seconds-to-closed': both('Closed', '終了'),
  'steps-done': both('Steps done', '完了した手順'),
  'steps-skipped': both('Steps skipped', 'スキップした手順'),
  'steps-by-hand': both('Steps by hand', '手作業の手順'),
  'steps-differed': both('Not as expected', '想定と異なる手順'),
  'deviations-with-reason': both('Deviations with a reason', '理由のある逸脱'),
  'deviations-without-reason': both('Deviations without a reason', '理由のない逸脱'),
  'critical-done': both('Critical steps done', '完了した重要手順'),
  'critical-missed': both('Critical steps missed', '抜けた重要手順'),
  'critical-out-of-order': both('Critical steps out of order', '順番の違う重要手順'),
  'near-misses': both('Stopped at the read-back', '読み返しで止めた操作'),
  'codes-refused': both('MFA codes refused', '拒否された MFA コード'),
  'outcomes-unknown': both('Outcomes unknown', '結果不明'),
  'outcomes-settled': both('Outcomes settled', '確認できた結果'),
  'evidence-items': both('Evidence kept', '残した証拠'),
  'evidence-before-change': both('Evidence before the first command', '最初のコマンド前の証拠'),
  'roles-used': both('Roles used', '使ったロール'),
  'roles-revoked': both('Roles revoked', '失効させたロール'),
  'roles-left': both('Roles left to somebody', '担当者に引き継いだロール'),
  restarts: both('Restarts', '再起動'),
};

/** The scorecard for a terminal: objectives first, then the figures. */
export function scorecardText(card: Scorecard, lang: 'en' | 'ja'): string {
  const objectives = card.objectives.map(({ rating, title }) => `  ${rating}  ${title[lang]}`);
  const figures = card.figures.flatMap(({ id, value, unit }) => {
    if (value === undefined) return [];
    const shown =
      unit === 'seconds'
        ? clock(value * 1000)
        : unit === 'count'
          ? String(value)
          : yesNo(value, lang);
    return [`  ${shown.padStart(6)}  ${NAMES[id][lang]}`];
  });
  const inTarget = card.steps.filter(({ inTarget: met }) => met === true).length;
  const timed = card.steps.filter(({ seconds }) => seconds !== undefined).length;
  const within = both(
    `Within target time: ${String(inTarget)} of ${String(timed)} steps`,
    `目標時間内の手順: ${String(timed)} 件中 ${String(inTarget)} 件`,
  );
  const legend = both(
    '  P performed, S some challenges, M major challenges, U unable, N not measured',
    '  P 問題なし、S 軽い課題あり、M 大きな課題あり、U 実施できず、N 測定対象なし',
  );
  return [...objectives, legend[lang], '', ...figures, '', `  ${within[lang]}`].join('\n');
}

function yesNo(value: number, lang: 'en' | 'ja'): string {
  if (value === 1) return lang === 'ja' ? 'はい' : 'yes';
  return lang === 'ja' ? 'いいえ' : 'no';
}
