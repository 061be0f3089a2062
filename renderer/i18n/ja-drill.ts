/** 訓練中に起きること。 */
export const drill = {
  messages: '訓練の連絡',
  messageSaid: '連絡が届きました。{{text}}',
  by: {
    phone: '{{time}} {{from}}から電話：',
    chat: '{{time}} {{from}}からチャット：',
    screen: '{{time}} 画面の知らせ、{{from}}：',
  },
  seen: '確認しました',
  from: {
    title: '進行役から',
    text: '{{name}} が別の端末からこの訓練を進行しています。',
    nobody: '別の端末からこの訓練を進行している人は、まだいません。',
    code: 'コード',
    codeHelp: '読み上げられた英数字 8 文字です。大文字と小文字、ハイフンの有無は問いません。',
    take: 'コードを送る',
    taken: '受け付けました：{{code}}',
    sheet: '採点表',
    sheetText:
      '訓練を閉じる前に、進行役からファイル、文字列、または QR コードで受け取ります。内容は振り返りで表示されます。',
    takeSheet: '採点表を取り込む…',
    sheetTaken: '採点表を取り込みました。',
    sheetMissing: '{{name}} の採点表がまだ取り込まれていません。訓練を閉じると取り込めません。',
    close: '閉じる',
  },
  paused: '{{name}} が訓練を一時停止しました。訓練の時計は止まっています。再開までお待ちください。',
};
