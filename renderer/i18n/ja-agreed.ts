/** 約束、決定、連絡の文言。 */
export const agreed = {
  title: '約束・決定・連絡を残す',
  kind: '種類',
  is: { promise: '約束', decision: '決定', told: '連絡' },
  what: { promise: '約束したこと', decision: '決めたこと', told: '伝えたこと' },
  who: { promise: '約束の相手（いれば）', decision: '決めた人', told: '伝えた相手' },
  at: { promise: 'いつまで（このパソコンの時刻）', told: 'いつ（このパソコンの時刻）' },
  save: '記録する',
  saved: '記録しました。',
  list: { promise: '守るべき約束', decision: '決定', told: '連絡した相手' },
  dueLabel: '時刻になった約束',
  due: '{{time}} までの約束：',
  dueSaid: '約束の時刻です：{{what}}',
  kept: '守った',
  dropped: '守れなかった',
} as const;
