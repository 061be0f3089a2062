import type { gate as english, gateFailures as englishFailures } from './en-gate.ts';
import type { SameKeys } from './shape.ts';

export const gate = {
  title: {
    kit: 'このキットで始めますか',
    playbook: 'この手順書で始めますか',
    both: 'このキットと手順書で始めますか',
  },
  begins: '保留中: {{title}}',
  lead: {
    kit: '認証情報の送り先はキットで決まります。まだ何も始めていません。',
    playbook: 'アカウントで何をするかは手順書で決まります。まだ何も始めていません。',
    both: '認証情報の送り先と、何をするかが決まります。まだ何も始めていません。',
  },
  concern: {
    unsigned: '署名なし',
    stranger: '知らない鍵の署名',
    broken: '署名のあとに変更',
    expired: '期限切れ',
    stale: '作成から 3 か月超',
  },
  means: {
    unsigned: 'このパソコンに書き込める人なら、誰でも作れます。',
    stranger: 'この鍵の指紋を照合した人がいません。',
    broken: 'アカウント、ロール、リージョンが、署名されたものと違うかもしれません。',
    expired: '人、アカウント、ロールが変わっているかもしれません。',
    stale: '人、アカウント、ロールが変わっているかもしれません。',
  },
  playbook: {
    unsigned: '署名なし',
    foreign: '信頼できるキットにない鍵の署名',
    broken: '署名のあとに変更',
  },
  playbookMeans: {
    unsigned: '取り込んだ手順書です。誰でも作れます。',
    foreign: '取り込んだ手順書です。キットにある発行者の署名がありません。',
    broken: '手順が、署名されたものと違うかもしれません。',
  },
  kit: 'キット',
  playbookName: '手順書',
  signedAs: '署名の名前',
  signedAsUnproved: '{{name}}（知らない鍵のため、本人とは限りません）',
  second: {
    title: '二人目に聞く',
    text: 'SHA-256 を照合し、名前を聞いて同意を得ます。',
    who: '同意する人',
    choose: '選んでください',
    else: 'ほかの人',
    name: '名前',
    how: '聞いた方法',
    asked: { phone: '電話', 'in-person': '対面', other: 'ほかの方法' },
    agree: '同意を得たので始める',
    whoNeeded: '同意する人を選びます。本人以外です。',
    howNeeded: '聞いた方法を選びます。',
    unknown: '誰が使っているかが未設定のため、二人目を見分けられません。',
    settings: '自分の名前を選ぶ',
  },
  alone: {
    title: '誰にも連絡できない',
    text: '理由を書けば、{{seconds}} 秒後に一人で始められます。あとで確認されます。',
    reason: '理由',
    reasonHelp: '記録に残ります。',
    reasonNeeded: '理由を 5 文字以上で書きます。',
    wait: '理由を残して待つ',
    left: '残り {{time}}。待つ間に人に聞くことも、やめることもできます。',
    over: '待ち時間が終わりました。',
    begin: '本番を始める',
    notYet: '待ち時間がまだ終わっていません。',
  },
  leave: 'やめる（何も始めません）',
  held: '本番を保留しています。同意する人が必要です。',
  toGate: '続きへ',
  ahead: {
    kit: '本番では、二人目の同意か、理由と {{seconds}} 秒の待ちが必要です（キット: {{why}}）',
    playbook: '本番では、二人目の同意か、理由と {{seconds}} 秒の待ちが必要です（手順書: {{why}}）',
    both: '本番では、二人目の同意か、理由と {{seconds}} 秒の待ちが必要です（キットと手順書: {{why}}）',
  },
  and: '、',
} satisfies SameKeys<typeof english>;

export const gateFailures = {
  'kit-gate': {
    happened: 'このキットや手順書を保証する人がまだいません。',
    means: '署名がないか、知らない署名か、古いキットです。何も始まっていません。',
    next: '二人目に聞くか、理由を書いて待ちます。',
  },
  'gate-waiting': {
    happened: '待ち時間があと {{seconds}} 秒あります。',
    means: '何も始まっていません。時計を変えても短くなりません。',
    next: '待つか、その間に二人目に聞きます。',
  },
  'gate-gone': {
    happened: 'この確認はもう開いていません。',
    means: 'やめたか、別のキットが入りました。何も始まっていません。',
    next: '手順書をもう一度始めます。',
  },
  'gate-oneself': {
    happened: 'それはあなた自身です。',
    means: '二人目は、ここにいる本人以外でなければなりません。',
    next: 'ほかの人を選ぶか、理由を書いて待ちます。',
  },
  'gate-who': {
    happened: '誰が使っているかが未設定です。',
    means: '二人目を一人目と見分けられません。',
    next: '設定で自分の名前を選ぶか、理由を書いて待ちます。',
  },
} satisfies SameKeys<typeof englishFailures>;
