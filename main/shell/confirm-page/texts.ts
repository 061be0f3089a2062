import type { ConfirmView } from '../../contract/confirm.ts';

type AwsView = Exclude<ConfirmView, { readonly facts: unknown }>;
type Risk = ConfirmView['risk'];
type Type = NonNullable<ConfirmView['type']>;
type TypeOf = Type['what'] | NonNullable<Type['because']>;

interface Texts {
  readonly account: string;
  readonly role: string;
  readonly principal: string;
  readonly targets: string;
  readonly frozen: (at: string) => string;
  readonly document: string;
  readonly parameters: string;
  readonly script: (lines: number) => string;
  readonly policies: Readonly<Record<NonNullable<AwsView['policyOf']>, (lines: number) => string>>;
  readonly stamps: string;
  readonly goesAlong: string;
  readonly managed: string;
  readonly policySize: string;
  readonly characters: (used: number, most: number) => string;
  readonly undo: string;
  readonly noUndo: string;
  readonly lasts: string;
  readonly risk: string;
  readonly risks: Readonly<Record<Risk, string>>;
  readonly answer: string;
  readonly cancel: string;
  readonly type: Readonly<Record<TypeOf, string>>;
  readonly typeAgain: string;
}

const en: Texts = {
  account: 'Account',
  role: 'Role',
  principal: 'Signed in as',
  targets: 'Targets',
  frozen: (at) => `Frozen ${at}`,
  document: 'Document',
  parameters: 'Parameters',
  script: (lines) => (lines === 1 ? 'Script, 1 line' : `Script, ${lines} lines`),
  policies: {
    session: (lines) => (lines === 1 ? 'Session policy, 1 line' : `Session policy, ${lines} lines`),
    role: (lines) => `Policy put on the role, ${lines} lines`,
    removed: (lines) => `Policy taken off the role, ${lines} lines`,
  },
  stamps: 'Stamped with',
  goesAlong: 'goes along to further roles',
  managed: 'Narrowed by',
  policySize: 'Policy text',
  characters: (used, most) => `${used} of ${most} characters`,
  undo: 'Undo',
  noUndo: 'None. This cannot be taken back',
  lasts: 'Lasts',
  risk: 'Risk',
  risks: { read: 'Reads only', change: 'Changes something', destroy: 'Destroys something' },
  answer: 'Your answer',
  cancel: 'Cancel',
  type: {
    count: 'Type the number of targets to send.',
    alias: 'Type the account alias to go on.',
    account: 'Two accounts bear this name. Type the account number.',
    reason: 'Nothing can be recorded now. Type a reason.',
    warning: 'Type the reason.',
  },
  typeAgain: 'That does not match. Nothing was sent.',
};

const ja: Texts = {
  account: 'アカウント',
  role: 'ロール',
  principal: 'サインイン中',
  targets: '対象',
  frozen: (at) => `${at} に確定`,
  document: 'ドキュメント',
  parameters: 'パラメーター',
  script: (lines) => `スクリプト・${lines} 行`,
  policies: {
    session: (lines) => `セッションポリシー・${lines} 行`,
    role: (lines) => `ロールに付けるポリシー・${lines} 行`,
    removed: (lines) => `ロールから外すポリシー・${lines} 行`,
  },
  stamps: '付与する情報',
  goesAlong: '次のロールにも引き継がれます',
  managed: '絞り込み',
  policySize: 'ポリシーの長さ',
  characters: (used, most) => `${most} 文字のうち ${used} 文字`,
  undo: '取り消し',
  noUndo: 'できません。元に戻せません',
  lasts: '有効時間',
  risk: 'リスク',
  risks: { read: '読み取りのみ', change: '変更します', destroy: '破壊します' },
  answer: '回答',
  cancel: 'やめる',
  type: {
    count: '送るには、対象の台数を入力してください。',
    alias: 'アカウントの別名を入力してください。',
    account: '同じ名前のアカウントがあります。アカウント番号を入力してください。',
    reason: '今は記録できません。理由を入力してください。',
    warning: '理由を入力してください。',
  },
  typeAgain: '一致しません。何も送っていません。',
};

export const texts = { en, ja } as const;

/** The band's word, in both languages whatever the app's. */
export const bandWords = {
  incident: { en: 'INCIDENT', ja: '本番' },
  drill: { en: 'DRILL', ja: '訓練' },
  real: { en: 'DRILL, REAL ACCOUNTS', ja: '訓練（実際のアカウント）' },
  own: { en: 'THIS COMPUTER', ja: 'このパソコン' },
} as const;
