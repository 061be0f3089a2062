/** 手順書から外れるときと、次の人に引き継ぐときの文言。 */
export const leave = {
  title: '手順書から外れる',
  how: '何をしますか',
  jump: '別の手順から続ける',
  added: '手順書にないことを記録する',
  pulled: '別の手順書から手順を加える',
  pull: {
    where: 'この手順のすぐ後に入ります。この対応だけに適用されます。',
    search: '手順書を検索',
    playbook: '手順書',
    section: 'セクション',
    role: '{{role}} が必要',
    back: '取り消す: {{title}}（{{id}}）',
  },
  to: '続ける手順',
  over_one: '次の {{count}} 件は行わずに飛ばします。',
  over_other: '次の {{count}} 件は行わずに飛ばします。',
  approval: '承認',
  what: '行ったこと',
  save: { jump: 'そこから続ける', added: '記録する', pulled: 'この手順を加える' },
} as const;

export const handover = {
  title: '対応を引き継ぐ',
  done: '{{person}} さんは {{total}} 件のうち {{done}} 件を済ませました。',
  open: '未完了、省略、想定外の手順',
  sessions: '有効なセッション',
  noSessions: '有効なセッションはありません。',
  until: '{{time}} まで',
  theirs: '操作は {{person}} さんの名前で残ります。終了するか、サインインし直します。',
  notes: '最近のメモ',
  readBack: '次の人が、未完了のことと次の一手を復唱します',
  readBackHelp: '本人の言葉で書きます。二人の名前とともに残ります。',
  readBackNeeded: '復唱した内容を書いてください。',
  who: '引き継ぐ人',
  name: '引き継ぐ人の名前',
  save: '引き継ぐ',
} as const;
