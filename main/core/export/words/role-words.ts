import type { ReportLanguage } from './sentences.ts';

type By = 'answer' | 'lookup' | 'person';

const WAYS: { readonly [L in ReportLanguage]: Readonly<Record<By, string>> } = {
  en: { answer: 'as AWS answered', lookup: 'as AWS said when asked', person: 'by a person’s word' },
  ja: { answer: 'AWS の応答', lookup: 'AWS への照会', person: '本人の申告' },
};

/** Texts of the report's list of roles that were assumed, and of what ended their sessions. */
interface RoleWords {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly sessions: string;
  readonly end: string;
  readonly open: string;
  /** All denied but sessions of that name. */
  readonly openBut: (at: string, by: By, name: string) => string;
  readonly proved: (at: string, by: By) => string;
  readonly left: (tried: boolean, owner: string, due: string) => string;
}

export const roleWords: { readonly [L in ReportLanguage]: RoleWords } = {
  en: {
    title: 'Roles used',
    text: 'Every role assumed, and what ended the sessions it gave out: a policy on the role that denies whatever was issued before.',
    none: 'No role was assumed.',
    sessions: 'Sessions',
    end: 'Older sessions',
    open: 'Not ended, as far as these logs say',
    openBut: (at, by, name) =>
      `Denied but for what was left to ${name}, ${WAYS.en[by]} (${at}). That is not ended, as far as these logs say`,
    proved: (at, by) => `Denied, ${WAYS.en[by]} (${at})`,
    left: (tried, owner, due) =>
      `${tried ? 'Tried, but not ended' : 'Not tried, as far as these logs say'}. ${owner} does it by ${due}`,
  },
  ja: {
    title: '使ったロール',
    text: '引き受けたロールと、発行済みセッションを終わらせたもの（それ以前に発行された分を拒否する、ロールのポリシー）の一覧です。',
    none: '引き受けたロールはありません。',
    sessions: 'セッション',
    end: '発行済みの分',
    open: '失効していない（この記録の範囲）',
    openBut: (at, by, name) =>
      `${name} の分を残して失効（${WAYS.ja[by]}、${at}）。残した分は失効していない（この記録の範囲）`,
    proved: (at, by) => `失効（${WAYS.ja[by]}、${at}）`,
    left: (tried, owner, due) =>
      `${tried ? '失効を試みたが未失効' : '失効は試みていない（この記録の範囲）'}。${owner} が ${due} までに対応`,
  },
};
