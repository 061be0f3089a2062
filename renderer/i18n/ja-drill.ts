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
  paused: '{{name}} が訓練を一時停止しました。訓練の時計は止まっています。再開までお待ちください。',
};
