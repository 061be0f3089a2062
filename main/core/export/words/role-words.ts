import type { ReportLanguage } from './sentences.ts';

/** Texts of the report's list of roles that were assumed, and of what ended their sessions. */
interface RoleWords {
  readonly title: string;
  readonly text: string;
  readonly none: string;
  readonly sessions: string;
  readonly end: string;
  readonly open: string;
  readonly proved: (at: string, by: 'answer' | 'lookup' | 'person') => string;
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
    proved: (at, by) =>
      `Denied, ${{ answer: 'as AWS answered', lookup: 'as AWS said when asked', person: 'by a person’s word' }[by]} (${at})`,
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
    proved: (at, by) =>
      `失効（${{ answer: 'AWS の応答', lookup: 'AWS への照会', person: '本人の申告' }[by]}、${at}）`,
    left: (tried, owner, due) =>
      `${tried ? '失効を試みたが未失効' : '失効は試みていない（この記録の範囲）'}。${owner} が ${due} までに対応`,
  },
};
