import type { ReviewStory } from '../story.ts';
import type { ReportLanguage } from './sentences.ts';

interface ReviewWords {
  readonly text: string;
  readonly none: string;
  readonly count: (points: number) => string;
  readonly kinds: Readonly<Record<ReviewStory['kind'], string>>;
  readonly what: string;
  readonly agreed: {
    readonly none: string;
    readonly is: string;
    readonly what: string;
    readonly name: string;
    readonly promise: string;
    readonly decision: string;
    readonly told: string;
    readonly until: (time: string) => string;
    readonly at: (time: string) => string;
    readonly kept: string;
    readonly dropped: string;
    readonly open: string;
  };
}

/** What is for review, and what people agreed on, in the words of the report. */
export const reviewWords: Readonly<Record<ReportLanguage, ReviewWords>> = {
  en: {
    text: 'Somebody who was not there looks at each of these, and says so in writing.',
    none: 'Nothing is marked for review.',
    count: (points) =>
      points === 1 ? 'One point is marked for review.' : `${points} points are marked for review.`,
    kinds: {
      'approval-alone': 'Gone on without a second person, after a wait',
      'approval-skipped': 'An approval was skipped',
      'approved-otherwise': 'Held: no longer what was approved',
      'gate-alone': 'Begun without a second person, after a wait',
      jumped: 'An approval was passed over by a jump',
      'no-reason': 'The list was left, or the result differed, without a reason',
      tls: 'Somebody on the way to AWS was allowed to read along',
      'unknown-outcome': 'What became of it is unknown',
    },
    what: 'What',
    agreed: {
      none: 'None was recorded.',
      is: 'Kind',
      what: 'What',
      name: 'With whom',
      promise: 'Promise',
      decision: 'Decision',
      told: 'Told',
      until: (time) => `until ${time}`,
      at: (time) => `at ${time}`,
      kept: 'kept',
      dropped: 'not kept',
      open: 'open',
    },
  },
  ja: {
    text: 'その場にいなかった人が一つずつ確認し、結果を書き残します。',
    none: '要確認の項目はありません。',
    count: (points) => `要確認の項目が ${points} 件あります。`,
    kinds: {
      'approval-alone': '二人目なしで、待ってから続けた',
      'approval-skipped': '承認を飛ばした',
      'approved-otherwise': '承認された内容と違うため止めた',
      'gate-alone': '二人目なしで、待ってから始めた',
      jumped: '別の手順へ移り、承認を通らなかった',
      'no-reason': '理由なしで手順から外れた、または結果が違った',
      tls: 'AWS との間で内容を読まれることを許した',
      'unknown-outcome': '結果が分からないまま',
    },
    what: '内容',
    agreed: {
      none: '記録はありません。',
      is: '種類',
      what: '内容',
      name: '相手・決めた人',
      promise: '約束',
      decision: '決定',
      told: '連絡',
      until: (time) => `${time} まで`,
      at: (time) => `${time} に`,
      kept: '守った',
      dropped: '守れなかった',
      open: '未了',
    },
  },
};
