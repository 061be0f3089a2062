/** 訓練の結果。 */
export const score = {
  title: '訓練の結果',
  howRated:
    '時間は、目標内・目標の 2 倍まで（少し）・それ以上（大きく）で評価します。手順は、順番どおり全部・全部・一部・なしの順です。',
  times: '時間を測った手順 {{timed}} 件のうち {{inTarget}} 件が目標時間内でした。',
  late: '目標時間を超えた手順',
  lateStep: '{{number}} {{title}}：{{value}}（目標 {{goal}}）',
  given: '{{name}} が評価。記録からは：{{rating}}',
  remarks: '進行役のメモ',
  messages: '連絡と、期待された対応',
  came: '{{time}} 着信',
  read: '{{time}} 確認',
  unread: '未確認',
  expected: '期待された対応：{{text}}',
  measured: {
    seconds: '{{value}}（目標 {{goal}}）',
    never: '到達せず（目標 {{goal}}）',
    count: '{{goal}} 件中 {{value}} 件',
  },
  rating: {
    P: '問題なくできた',
    S: '少し手間取った',
    M: '大きく手間取った',
    U: 'できなかった',
    N: '測定対象なし（その場面にならなかった）',
  },
};
