import type { SameKeys } from './shape.ts';
import type { merged as english } from './en-merged.ts';

export const merged = {
  open: 'ほかのパソコンと合わせる',
  title: 'ほかのパソコンのログと一つの一覧にする',
  about:
    'ほかのパソコンで書き出したものを取り込みます。検証したうえで、変更せずに保管します。同じインシデントのものかどうかは、ご自身で確かめてください。',
  show: '一つの一覧で表示',
  choose: 'ログを選び直す',
  again_one: '新しい記録 {{count}} 件を加える',
  again_other: '新しい記録 {{count}} 件を加える',
  list: '複数のパソコンの記録',
  find: 'すべてのログから探す',
  laptop: 'PC',
  allLaptops: 'すべてのパソコン',
  sources: 'この一覧にあるパソコン',
  sourcesOf_one: 'PC {{count}} 台',
  sourcesOf_other: 'PC {{count}} 台',
  own: 'このログ',
  records: '{{n}} 件',
  clockAhead: '時計が {{time}}進んでいました。ここではその分だけ時刻を戻しています。',
  clockBehind: '時計が {{time}}遅れていました。ここではその分だけ時刻を進めています。',
  clockSame: '時計は A と 1 分以内で一致しています。',
  clockUnknown: 'A の時計と比べられる記録がありません。時刻はそのパソコンの時計のままです。',
  jumps_one: '途中で時計が 1 回変わりました。それより前の時刻は補正しています。',
  jumps_other: '途中で時計が {{count}} 回変わりました。それより前の時刻は補正しています。',
  unread_one: '壊れた記録 {{count}} 件を除いています。',
  unread_other: '壊れた記録 {{count}} 件を除いています。',
  unsure: '隣にある別のパソコンの記録と時刻が近く、どちらが先か判断できません',
  unsureHint: '≈ 隣にある別のパソコンの記録と時刻が近く、どちらが先か判断できません',
  theirs:
    '別のパソコンの記録です。取り込むときにログを検証しました。この記録を証明するには、そのパソコンで開いてください。',
} satisfies SameKeys<typeof english>;
