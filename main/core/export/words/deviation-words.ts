import type { ReportLanguage } from './sentences.ts';

interface DeviationWords {
  readonly none: string;
  /** How often the list was left, and how many steps a jump left undone. */
  readonly left: (times: number, never: number) => string;
  /** Behind a step that a jump passed over, and that was never done. */
  readonly never: (step: string) => string;
  readonly later: (step: string) => string;
  /** Where nothing is for review, and the list was left all the same. */
  readonly see: (section: string) => string;
}

const times = (n: number): string => (n === 1 ? 'once' : `${n} times`);

/** Where the list was left, in the words of the report. */
export const deviationWords: Readonly<Record<ReportLanguage, DeviationWords>> = {
  en: {
    none: 'None was recorded: no step was skipped or passed over, and no result differed.',
    left: (n, never) =>
      `The list was left ${times(n)}; ${
        never === 0
          ? 'no step that was passed over stayed undone'
          : `${never} ${never === 1 ? 'step was' : 'steps were'} passed over and never done`
      }.`,
    never: (step) => `${step} (passed over, never done)`,
    later: (step) => `${step} (passed over, settled later)`,
    see: (section) => `Where the list was left stands under “${section}”.`,
  },
  ja: {
    none: '記録はありません。省略した手順、飛ばした手順、想定と異なる結果はありませんでした。',
    left: (n, never) =>
      `手順の一覧から ${n} 回外れました。${
        never === 0
          ? '飛ばしたまま残った手順はありません。'
          : `飛ばしたまま実施しなかった手順は ${never} 件です。`
      }`,
    never: (step) => `${step}（飛ばし、実施せず）`,
    later: (step) => `${step}（飛ばし、後で処理）`,
    see: (section) => `一覧から外れた箇所は「${section}」にあります。`,
  },
};
