import { FIGURE_NAMES, figureText } from '../../core/drill/figure-words.ts';
import type { Scorecard } from '../../core/drill/scorecard.ts';
import { both } from './say.ts';

/** The scorecard for a terminal: objectives first, then the figures. */
export function scorecardText(card: Scorecard, lang: 'en' | 'ja'): string {
  const objectives = card.objectives.map(({ rating, title }) => `  ${rating}  ${title[lang]}`);
  const figures = card.figures.flatMap(({ id, value, unit }) =>
    value === undefined
      ? []
      : [`  ${figureText({ value, unit }, lang).padStart(12)}  ${FIGURE_NAMES[id][lang]}`],
  );
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
