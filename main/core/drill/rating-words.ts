import type { Text } from '../playbook/model.ts';
import type { Rating } from './objectives.ts';

/** The ratings of an objective in words, where no window translates them. */
export const RATING_NAMES: Readonly<Record<Rating, Text>> = {
  P: { en: 'Done without challenges', ja: '問題なくできた' },
  S: { en: 'Done with some challenges', ja: '少し手間取った' },
  M: { en: 'Done with major challenges', ja: '大きく手間取った' },
  U: { en: 'Not done', ja: 'できなかった' },
  N: { en: 'Not measured', ja: '測定対象なし' },
};
