import type {
  assumptionFailures as englishFailures,
  assumptions as english,
} from './en-assumptions.ts';
import type { SameKeys } from './shape.ts';

export const assumptions = {
  title: 'まだ確認できていないこと',
  lead: 'AWS の文書になく、テストでも確かめられない前提です。落ち着いているときに、実際のアカウントで一つずつ確認してください。',
  open: 'まだ確認できていないこと',
  back: 'キット',
  count: '{{total}} 件中 {{done}} 件を確認済み',
  guide: '順番に確認する',
  goOn: '{{n}} 番から続ける',
  allDone: 'すべて確認済みです。AWS に変更があったとき、または年に一度、もう一度確認してください。',
  damaged:
    '確認の記録ファイルが壊れていました（{{file}} にあります）。すべて「予想」に戻っています。',

  is: {
    predicted: '予想（未確認）',
    proved: '{{date}} に {{by}} さんが確認',
    disproved: '{{date}} に {{by}} さんが否定',
  },
  lookAt: '「{{title}}」を見て確認する',
  step: '{{total}} 件中 {{n}} 番',
  statement: '予想',
  why: '大切な理由',
  rests: 'これに頼っているもの',
  observe: '確かめ方',
  record: '書き留めるもの',
  judgements: 'これまでの判断',
  verdict: {
    proved: '確認',
    disproved: '否定',
    'taken-back': '取り消し',
  },
  judgedBy: '{{date}} {{verdict}}（{{by}}）',
  form: 'どうでしたか？',
  choose: {
    proved: '予想のとおりだった',
    disproved: '予想と違った',
    'taken-back': '前の判断を取り消す',
  },
  by: '確かめた人',
  evidence: '証拠のある場所',
  evidenceHelp: '例: CloudTrail のイベント ID 1a2b…、ログの記録 41、ファイルの SHA-256。',
  whyBack: '取り消す理由',
  found: '見たこと',
  foundHelp: '予想と違ったときは必ず書いてください。',
  keep: '残して次へ',
  later: 'あとにする',
  toList: '一覧に戻る',
  need: {
    verdict: 'どうだったかを選んでください。',
    by: '確かめた人を入力してください。',
    evidence: '証拠のある場所を入力してください。',
    back: '理由を入力してください。',
    found: '実際に見たことを入力してください。',
  },
  kept: '残しました: {{title}}',
  drill:
    '訓練中です。訓練環境は予想どおりに答えるため、何も確認できません。ここでは読むだけにし、実際のアカウントで確認してください。',
  recorded: 'インシデント対応中です。残した内容は、そのログにも記録します。',
  restsOn: '頼っている前提:',
} satisfies SameKeys<typeof english>;

export const assumptionFailures = {
  'assumptions-not-saved': {
    happened: '判断をここに残せません。',
    means: 'ディスクに書けませんでした。判断のファイルは変わっていません。',
    next: '空きを作るか、フォルダーに書けるようにして、もう一度残してください。',
  },
  'assumption-holds-secret': {
    happened: '秘密情報のような文字列があります。',
    means: 'このファイルでは伏せ字になりません。何も残していません。',
    next: '秘密情報は書かず、証拠のある場所だけを書いてください。',
  },
  'proof-needs-aws': {
    happened: '訓練環境では、AWS について何も確認できません。',
    means: '訓練環境は予想どおりに答えます。何も残していません。',
    next: '訓練を終え、実際のアカウントで見てから確認してください。',
  },
} satisfies SameKeys<typeof englishFailures>;
