/** 二人目の承認の文言。頼む側と署名する側の両方。 */
export const approval = {
  what: '承認する内容',
  ask: '二人目に頼む',
  askAgain: '依頼を作り直す',
  hand: {
    title: '1. 依頼を渡す',
    text: '相手は自分のパソコンで「同僚のログに立ち会う」を開き、そこで読み取ります。',
  },
  take: { title: '2. 返事を受け取る' },
  alone: {
    title: '頼める人がいない',
    text: '理由を書きます。{{seconds}} 秒後に続けられます。あとで確認されます。',
    reason: '頼める人がいない理由',
    needed: '理由を短く書いてください。',
    wait: '待ち始める',
    left: '残り {{time}}。その間も返事を受け取れます。',
    over: '待ち時間が終わりました。',
    goOn: '承認なしで続ける',
  },
  look: {
    title: 'これを承認しますか',
    lead: '{{by}} さんが承認を求めています。先に本人と話してください。',
    step: '手順',
    sent: '依頼の時刻',
    cancel: '署名しない',
    sign: '承認して署名する',
    answer: 'これを相手に返します。返すまで、相手は先に進めません。',
  },
} as const;

export const approvalFailures = {
  'approval-own': {
    happened: 'あなた自身の承認になります。',
    means: '二人目は、自分のパソコンで、自分の名前で署名します。',
    next: 'ほかの人に依頼を渡すか、一人で待ちます。',
  },
  'approval-changed': {
    happened: '頼んだ内容と違います。',
    means: '別の手順への返事か、その後に値が変わっています。',
    next: '依頼を作り直して、もう一度渡します。',
  },
  'approved-otherwise': {
    happened: '止めました。承認された内容と違います。',
    means: '承認のあとで値が変わりました。何も送らず、ログに記録しました。',
    next: '承認をもう一度頼みます。済んだら、この手順に戻ります。',
  },
  'approval-old': {
    happened: '依頼が古すぎます。',
    means: '承認は 1 時間だけ有効です。時計のずれでも起こります。',
    next: '依頼を作り直して、もう一度渡します。',
  },
  'approval-wrong': {
    happened: '署名が合いません。',
    means: '途中で壊れたか、誰かが書き換えています。',
    next: '返事をもう一度送ってもらいます。',
  },
} as const;
