import type { documentFailures as english } from './en-document-failures.ts';
import type { SameKeys } from './shape.ts';

export const documentFailures = {
  'document-unreadable': {
    happened: '{{name}} はこの手順で実行できません。',
    means: '壊れているか、種類が違います。何も始めていません。',
    next: '手順書に書かれたドキュメント名を確かめるか、手作業で行います。',
  },
  'outcome-ambiguous': {
    happened: 'どの実行か、一つに決まりません。',
    means: '同じ値の実行が {{count}} 件あります。自分のものとは限りません。',
    next: 'コンソールで確かめ、見たことを記録します。',
  },
} satisfies SameKeys<typeof english>;
