import type { SecretProblem } from '../../contract/secrets.ts';
import { placeOnSheet } from './sheet-lines.ts';
import { fill, texts, type Lang } from './texts.ts';

type Words = Readonly<Record<SecretProblem['code'], string>>;

const en: Words = {
  missing: 'There is no vault here. Close this window.',
  exists: 'There is a vault here already.',
  locked: 'The vault has been locked. Unlock it and begin again.',
  'not-opened': 'It does not open. The passphrase or code is wrong, or the file has been changed.',
  damaged:
    'It does not open, and the file is damaged. Try again; then bring back a copy of vault.json.',
  unreadable: 'The file of the vault cannot be read. Bring back a copy, or make a new vault.',
  newer: 'A newer Breakglass made this vault. Update the app.',
  'not-saved':
    'Nothing was saved: the disk is full or read-only. What was there before is unchanged.',
  changed: 'Another copy of the app changed the vault just now. Nothing is lost: do it once more.',
  keychain: 'The keychain of this system did not open it. Use the passphrase.',
  'no-field': 'The field this step copies is not in the secret. Nothing was copied.',
  'no-item': 'It is not in the vault any more.',
  'too-long': 'Too long for one QR code. Shorten the secret, the title or the names.',
  empty: 'Fill in every field.',
  weak: 'Too easy to guess. Add words, or fill in the last field to take it all the same.',
  differ: 'The two are not the same. Type both again.',
  same: 'The two have to differ: two people, two passphrases.',
  'name-differs': 'That is not the name. Nothing was deleted.',
  'key-malformed': 'That is no long-term key: an ID of 20 characters from AKIA, a secret of 40.',
  'login-malformed': 'A user name holds no colon; both have 256 characters at most.',
  'not-allowed': 'The kit makes no exception for this user today.',
  'not-an-envelope':
    'This is no text of an envelope: that begins with BGE1: and is printed below the code.',
  'envelope-not-whole':
    'The text is not whole: characters are missing, or there are too many. Compare where each line begins and ends on the sheet.',
  'envelope-mistyped':
    'Some characters are not as on the sheet. Compare them line by line: 8 and B, 5 and S, 2 and Z look alike.',
  'envelope-other-version':
    'This envelope was made in a way that this Breakglass does not open. Update the app.',
  'envelope-not-opened':
    'It does not open. One passphrase or both are wrong, or belong to another envelope. Begin again.',
  'not-a-login-code':
    'That is not the code of AWS’s page: a long line of letters and digits. Copy it there once more.',
  'login-code-of-another':
    'That code is for another address. Open the address of this sign-in there, and copy its code.',
  'not-a-key': 'This key file is damaged. Close this, and choose a copy of it.',
  busy: 'One moment: the last try is still running.',
};

const ja: Words = {
  missing: 'ここに保管庫はありません。この画面を閉じてください。',
  exists: '保管庫はもうあります。',
  locked: '保管庫がロックされました。開けて、最初からやり直してください。',
  'not-opened': '開きません。パスフレーズかコードが違うか、ファイルが変えられています。',
  damaged:
    '開きません。ファイルが壊れています。もう一度試し、だめなら vault.json の控えを戻してください。',
  unreadable: '保管庫のファイルを読めません。控えを戻すか、新しい保管庫を作ってください。',
  newer: '新しい版の Breakglass で作られた保管庫です。アプリを更新してください。',
  'not-saved': '保存できませんでした。ディスクが一杯か、書き込めません。前の内容はそのままです。',
  changed:
    '別の Breakglass が、いま保管庫を変えました。失われたものはありません。もう一度行ってください。',
  keychain: 'システムのキーチェーンでは開きませんでした。パスフレーズを使ってください。',
  'no-field': 'この手順でコピーする項目がシークレットにありません。何もコピーしていません。',
  'no-item': 'もう保管庫にありません。',
  'too-long': '一つの QR コードに収まりません。秘密、名前を短くしてください。',
  empty: 'すべて入力してください。',
  weak: '当てられやすいパスフレーズです。言葉を足すか、それでも使うなら最後の欄に入力してください。',
  differ: '二つが一致しません。両方とも入力し直してください。',
  same: '二人とも、パスフレーズも、別々にしてください。',
  'name-differs': '名前が違います。何も削除していません。',
  'key-malformed':
    '長期キーの形ではありません。ID は AKIA で始まる 20 文字、シークレットは 40 文字です。',
  'login-malformed': 'ユーザー名に「:」は使えません。どちらも 256 文字までです。',
  'not-allowed': 'このユーザーの例外は、今日のキットにありません。',
  'not-an-envelope':
    '封筒の文字ではありません。封筒の文字は BGE1: で始まり、コードの下に印刷されています。',
  'envelope-not-whole':
    '文字が足りないか、余っています。紙の各行の始まりと終わりを見比べてください。',
  'envelope-mistyped':
    '紙と違う文字があります。一行ずつ見比べてください。8 と B、5 と S、2 と Z は見間違えやすい文字です。',
  'envelope-other-version':
    'この封筒の作り方に、この Breakglass は対応していません。アプリを更新してください。',
  'envelope-not-opened':
    '開きません。どちらか、または両方のパスフレーズが違うか、別の封筒のものです。最初からやり直してください。',
  'not-a-login-code':
    'AWS のページのコードではありません。長い英数字の 1 行です。もう一度コピーしてください。',
  'login-code-of-another':
    '別のアドレスのコードです。今回のアドレスを開き直し、そこに出たコードをコピーしてください。',
  'not-a-key': '鍵のファイルが壊れています。閉じて、控えのファイルを選んでください。',
  busy: '少しお待ちください。前の処理が続いています。',
};

const problems = { en, ja } as const;

/** What to say to the person. Of a text with one wrong character, where on the sheet it is. */
export function problemText(lang: Lang, { code, detail }: SecretProblem): string {
  const at = Number(detail);
  if (code !== 'envelope-mistyped' || detail === undefined || !Number.isSafeInteger(at)) {
    return problems[lang][code];
  }
  const { line, group } = placeOnSheet(at);
  return fill(texts[lang].mistypedAt, { line: String(line), group: String(group) });
}
