import type { Path } from '../playbook/finding.ts';
import type { Text } from '../playbook/model.ts';

const date: Text = {
  en: 'Type a day as year-month-day, e.g. 2026-10-01.',
  ja: '日付を「年-月-日」で入力してください。例: 2026-10-01',
};
const id: Text = {
  en: 'Type an id in 63 characters at most: a Latin letter first, then letters, digits, “.”, “_” or “-”, e.g. sato.',
  ja: 'ID を 63 文字以内で入力してください。英字で始め、英数字と . _ - が使えます。例: sato',
};
const account: Text = {
  en: 'Type the account id: exactly 12 digits, e.g. 111122223333.',
  ja: 'アカウント ID を 12 桁の数字で入力してください。例: 111122223333',
};

const authorities: Text = {
  en: 'Paste five certificates at most, each from -----BEGIN CERTIFICATE----- to its end.',
  ja: '証明書を 5 件以内で、-----BEGIN CERTIFICATE----- から最後まで貼り付けてください。',
};

/** What to type into each field of the form, by its path with `*` for the number of a row. */
const WORDS: Readonly<Record<string, Text>> = {
  name: {
    en: 'Type a name for the kit in 200 characters at most, e.g. Example Corp.',
    ja: 'キットの名前を 200 文字以内で入力してください。例: Example Corp',
  },
  prepared: date,
  reviewBy: date,
  people: { en: 'Add one to 200 people.', ja: '人を 1〜200 人加えてください。' },
  'people.*.id': id,
  'people.*.name': {
    en: 'Type the person’s name in 200 characters at most, e.g. Hanako Sato.',
    ja: '名前を 200 文字以内で入力してください。例: 佐藤 花子',
  },
  'people.*.contact': {
    en: 'Type a way to reach the person in 200 characters at most, e.g. +81 3 0000 0000.',
    ja: '連絡先を 200 文字以内で入力してください。例: +81 3 0000 0000',
  },
  'publishers.*.id': id,
  'publishers.*.name': {
    en: 'Type what people call the publisher in 200 characters at most, e.g. Hanako Sato.',
    ja: '発行者の呼び名を 200 文字以内で入力してください。例: 佐藤 花子',
  },
  'publishers.*.vkey': {
    en: 'Paste the whole line that keygen printed.',
    ja: 'keygen が表示した行を、そのまま貼り付けてください。',
  },
  'contacts.*.id': id,
  'contacts.*.name': {
    en: 'Type who it is in 200 characters at most, e.g. AWS Support.',
    ja: '相手の名前を 200 文字以内で入力してください。例: AWS サポート',
  },
  'contacts.*.reach': {
    en: 'Type how to reach them in 500 characters at most, e.g. the number in our contract.',
    ja: '連絡方法を 500 文字以内で入力してください。例: 契約書の電話番号',
  },
  accounts: { en: 'Add one to 1,000 accounts.', ja: 'アカウントを 1〜1,000 個加えてください。' },
  'accounts.*.id': account,
  'accounts.*.alias': {
    en: 'Type what people call the account in 200 characters at most, e.g. example-web.',
    ja: 'アカウントの呼び名を 200 文字以内で入力してください。例: example-web',
  },
  users: { en: 'Add one to 200 users.', ja: 'ユーザーを 1〜200 人加えてください。' },
  'users.*.name': {
    en: 'Type the IAM user’s name, 2 to 64 characters without spaces, e.g. sato-break-glass.',
    ja: 'IAM ユーザー名を、空白なしの 2〜64 文字で入力してください。例: sato-break-glass',
  },
  'users.*.person': { en: 'Choose whose user it is.', ja: '誰のユーザーかを選んでください。' },
  'users.*.account': {
    en: 'Choose the account the user is in.',
    ja: 'ユーザーのあるアカウントを選んでください。',
  },
  'users.*.arn': {
    en: 'Leave it empty, or type the whole ARN, e.g. arn:aws:iam::111122223333:user/sato-break-glass.',
    ja: '空のままにするか、ARN 全体を入力してください。例: arn:aws:iam::111122223333:user/sato-break-glass',
  },
  'users.*.mfa': { en: 'Add one to eight devices.', ja: 'デバイスを 1〜8 個加えてください。' },
  'users.*.mfa.*.serial': {
    en: 'Type the device’s serial, e.g. arn:aws:iam::111122223333:mfa/sato, or what is printed on a token.',
    ja: 'デバイスのシリアルを入力してください。例: arn:aws:iam::111122223333:mfa/sato（トークンは印字された番号）',
  },
  'users.*.mfa.*.label': {
    en: 'Type where it is in 100 characters at most, e.g. safe 2.',
    ja: '置き場所を 100 文字以内で入力してください。例: 金庫 2',
  },
  'users.*.vault.reason': {
    en: 'Type why the key may lie here in 200 characters at most, e.g. night shift far from the safe.',
    ja: 'キーを置く理由を 200 文字以内で入力してください。例: 夜勤で金庫が遠い',
  },
  'users.*.vault.approvedBy': {
    en: 'Choose who answers for it: somebody else than the user.',
    ja: '承認した人を選んでください。本人以外です。',
  },
  'users.*.vault.until': date,
  roles: { en: 'Add one to 1,000 roles.', ja: 'ロールを 1〜1,000 個加えてください。' },
  'roles.*.id': id,
  'roles.*.arn': {
    en: 'Type the whole ARN of the role, e.g. arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY.',
    ja: 'ロールの ARN 全体を入力してください。例: arn:aws:iam::444455556666:role/BREAK-GLASS-READONLY',
  },
  'roles.*.account': account,
  'roles.*.maxSessionSeconds': {
    en: 'Choose how long a session may last: 15 minutes to 12 hours.',
    ja: 'セッションの長さを 15 分〜12 時間で選んでください。',
  },
  'roles.*.trust.mfaMaxAgeSeconds': {
    en: 'Type seconds, 900 to 129600, e.g. 3600. Leave it empty where there is no limit.',
    ja: '秒数を 900〜129600 で入力してください。例: 3600。制限がなければ空にします。',
  },
  'roles.*.sessionSeconds': {
    en: 'Choose how long a session is asked for: no longer than the role allows.',
    ja: '求めるセッションの長さを、ロールの最大以下で選んでください。',
  },
  'roles.*.sessionPolicy': {
    en: 'Leave it empty, or type an IAM policy as JSON.',
    ja: '空のままにするか、IAM ポリシーを JSON で入力してください。',
  },
  'roles.*.policyArns': {
    en: 'Type ten ARNs at most, one on each line.',
    ja: 'ARN を 10 件以内で、1 行に一つ入力してください。',
  },
  'roles.*.policyArns.*': {
    en: 'Type whole ARNs, one on each line, e.g. arn:aws:iam::aws:policy/ReadOnlyAccess.',
    ja: 'ARN 全体を、1 行に一つ入力してください。例: arn:aws:iam::aws:policy/ReadOnlyAccess',
  },
  'roles.*.tags': { en: 'Add 49 tags at most.', ja: 'タグを 49 個以内にしてください。' },
  'roles.*.tags.*.key': {
    en: 'Type the tag’s key: letters, digits, spaces and _ . : / = + - @, 128 at most, e.g. Team.',
    ja: 'タグのキーを 128 文字以内で入力してください（文字、数字、空白、_ . : / = + - @）。例: Team',
  },
  'roles.*.tags.*.value': {
    en: 'Type the tag’s value: letters, digits, spaces and _ . : / = + - @, 256 at most.',
    ja: 'タグの値を 256 文字以内で入力してください（文字、数字、空白、_ . : / = + - @）。',
  },
  regions: { en: 'Add one to forty Regions.', ja: 'リージョンを 1〜40 個加えてください。' },
  'regions.*.name': {
    en: 'Type the Region’s code, e.g. ap-northeast-1.',
    ja: 'リージョンのコードを入力してください。例: ap-northeast-1',
  },
  'regions.*.endpoint': {
    en: 'Leave it empty, or type https:// and the host alone, e.g. https://sts.example.internal.',
    ja: '空のままにするか、https:// とホスト名だけを入力してください。例: https://sts.example.internal',
  },
  'network.proxy': {
    en: 'Type http:// or https://, the host and the port alone, e.g. http://proxy.example.internal:3128. No name, no password.',
    ja: 'http:// か https:// とホスト、ポートだけを入力してください。例: http://proxy.example.internal:3128。名前やパスワードは書けません。',
  },
  'network.authorities': authorities,
  'network.authorities.*': authorities,
  'signInHosts.*': {
    en: 'Type the host alone, in small letters, e.g. ap-northeast-1.signin.aws.amazon.com.',
    ja: 'ホスト名だけを小文字で入力してください。例: ap-northeast-1.signin.aws.amazon.com',
  },
  lanes: {
    en: 'Choose at least one way to sign in.',
    ja: 'サインインの方法を一つ以上選んでください。',
  },
};

/** What to type at this place of the form; nothing for what the form only carries through. */
export function formWords(path: Path): Text | undefined {
  const at = path.map((part) => (typeof part === 'number' ? '*' : part)).join('.');
  // An endpoint of one service is written like the Region's.
  return WORDS[at.replace(/^(regions\.\*\.endpoint)s\..+$/, '$1')];
}
