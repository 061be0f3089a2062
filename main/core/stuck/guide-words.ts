/** Words of the printed sign-in guide. */
export interface GuideWords {
  readonly title: string;
  readonly lead: string;
  readonly kit: string;
  readonly noKit: string;
  readonly prepared: string;
  readonly age: (days: number) => string;
  readonly overdue: string;
  readonly hash: string;
  readonly unsigned: string;
  readonly made: string;
  readonly page: (page: string, pages: string) => string;
  readonly ladder: string;
  readonly ladderLead: string;
  readonly columns: {
    readonly way: string;
    readonly cost: string;
    readonly tell: string;
    readonly tried: string;
  };
  readonly signIn: string;
  readonly steps: {
    readonly open: string;
    readonly region: (region: string) => string;
    readonly type: string;
    readonly account: string;
    readonly user: string;
    readonly password: string;
    readonly mfa: string;
    readonly passkey: string;
    readonly code: string;
    readonly readBack: (digits: string) => string;
  };
  readonly roles: string;
  readonly rolesLead: string;
  readonly role: {
    readonly name: string;
    readonly account: string;
    readonly digits: string;
    readonly link: string;
  };
  readonly people: string;
  readonly contacts: string;
  readonly blanks: string;
  readonly blank: readonly string[];
  readonly fill: string;
  readonly never: string;
}

const en: GuideWords = {
  title: 'Break-glass sign-in guide',
  lead: 'For the hour in which this app, or this laptop, cannot help.',
  kit: 'Kit',
  noKit: 'No kit is installed: fill the blanks by hand.',
  prepared: 'Prepared',
  age: (days) => `${days} ${days === 1 ? 'day' : 'days'} old when printed`,
  overdue: 'to be looked through again',
  hash: 'SHA-256 of the kit',
  unsigned: 'not signed by a key this computer trusts',
  made: 'Printed',
  page: (page, pages) => `Page ${page} of ${pages}`,
  ladder: 'Ways in, from the top',
  ladderLead: 'Go one down when a way fails. Write the time you tried it.',
  columns: { way: 'Way', cost: 'What it costs', tell: 'Whom to tell', tried: 'Tried at' },
  signIn: 'Sign in with the browser',
  steps: {
    open: 'Open, in this order, until one answers. Type the address; do not search for it.',
    region: (region) => `${region}: choose “IAM user”`,
    type: 'Type there',
    account: 'Account number',
    user: 'User name',
    password: 'Password: from the envelope. It is not on this sheet.',
    mfa: 'Answer MFA with one of these',
    passkey: 'touch it',
    code: '6 digits, which work once',
    readBack: (digits) =>
      `Read back: the account number at the top right must end in ${digits}. If not, sign out.`,
  },
  roles: 'Switch roles',
  rolesLead: 'Signed in, open the link, and read the last four digits back.',
  role: { name: 'Role', account: 'Account', digits: 'Ends in', link: 'Link' },
  people: 'People, in order',
  contacts: 'Outside the team',
  blanks: 'To fill in by hand',
  blank: [
    'Incident',
    'Lead',
    'Envelope or seal number',
    'Opened at, by',
    'Signed in at, as',
    'Signed out at',
  ],
  fill: 'write it here',
  never: 'No password, key or code stands on this sheet. Never write one on it.',
};

const ja: GuideWords = {
  title: '緊急サインインの手引き',
  lead: 'このアプリやパソコンが使えないときのための紙です。',
  kit: 'キット',
  noKit: 'キットがありません。空欄に手で書き込みます。',
  prepared: '作成日',
  age: (days) => `印刷時点で ${days} 日前`,
  overdue: '見直しの時期を過ぎています',
  hash: 'キットの SHA-256',
  unsigned: 'このパソコンが信頼する鍵の署名がありません',
  made: '印刷',
  page: (page, pages) => `${page} / ${pages} ページ`,
  ladder: '入る方法（上から順に）',
  ladderLead: 'うまくいかなければ 1 つ下へ進みます。試した時刻を書きます。',
  columns: { way: '方法', cost: '手間', tell: '伝える相手', tried: '試した時刻' },
  signIn: 'ブラウザーでサインイン',
  steps: {
    open: '応答するまで、この順に開きます。検索せず、アドレスを入力します。',
    region: (region) => `${region}：「IAM ユーザー」を選びます`,
    type: '入力するもの',
    account: 'アカウント番号',
    user: 'ユーザー名',
    password: 'パスワードは封筒の中です。この紙には書いてありません。',
    mfa: 'MFA には次のどれかで答えます',
    passkey: '触れます',
    code: '6 桁。一度だけ使えます',
    readBack: (digits) =>
      `読み返し：右上のアカウント番号の下 4 桁は ${digits} です。違えばサインアウトします。`,
  },
  roles: 'ロールの切り替え',
  rolesLead: 'サインインしたあとでリンクを開き、下 4 桁を読み返します。',
  role: { name: 'ロール', account: 'アカウント', digits: '下 4 桁', link: 'リンク' },
  people: '担当者（順番どおり）',
  contacts: '社外などの連絡先',
  blanks: '手で書き込む欄',
  blank: [
    'インシデント',
    '責任者',
    '封筒・封印の番号',
    '開けた時刻と人',
    'サインインの時刻とユーザー',
    'サインアウトの時刻',
  ],
  fill: 'ここに書きます',
  never: 'パスワード、鍵、コードはこの紙にありません。書き込んでもいけません。',
};

export const guideWords = { en, ja } as const;
