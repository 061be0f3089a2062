import { isReference, type Rule } from './rule.ts';

const quoted = (words: string): string => String.raw`(?<![A-Za-z0-9])(?:${words})\\?["']?`;

/** Names that what follows them is a secret, in the ways configuration and output write it. */
const NAMES = String.raw`[A-Za-z0-9_.-]{0,40}(?:password|passwd|passphrase|pwd|secret)[A-Za-z0-9]{0,10}|パスワード|パスフレーズ|合言葉|暗証番号`;
const TOKEN_NAMES = String.raw`[A-Za-z0-9_.-]{0,40}(?:api[_-]?key|access[_-]?token|refresh[_-]?token|id[_-]?token|auth[_-]?token|oauth[_-]?token|client[_-]?secret|private[_-]?token|bearer[_-]?token|client-key-data|_auth)`;

/** A value that is one: long enough, and with a digit or a sign in it. */
const tells = (found: string): boolean => /[0-9!#%&*+/=?@^~]/.test(lastWord(found));

/** Options of find, ssh, rsync, ffmpeg and others that begin with `-p` and are written with one dash. */
const OPTIONS_IN_P =
  /^-p(?:rint[0f]?|ath|erm|rune|ort|roto|rofile|arallel|artial|refix|ackages?|roject|reset|ix_fmt|ass:)(?![A-Za-z])/;

/** Secrets known only by the word before them. */
export const wordRules: readonly Rule[] = [
  {
    id: 'password',
    find: new RegExp(
      String.raw`(${quoted(NAMES)}\s{0,4}(?:[:=]|=>)\s{0,4})(?:\\?"[^"\n]{1,200}|'[^'\n]{1,200}|[^\s,;]+)`,
      'gi',
    ),
    keepGroup: true,
    unless: (found) => isProse(afterName(found)) || isReference(afterName(found)),
  },
  {
    id: 'password',
    find: /((?:パスワード|パスフレーズ|合言葉|暗証番号)\s?(?:は|が|を)\s?[「『"']?)[!-~]{4,}/g,
    keepGroup: true,
    unless: (found) => !tells(found) || isReference(lastWord(found)),
  },
  {
    id: 'password',
    find: /((?<![A-Za-z])(?:password|passphrase|passwd)\s{1,4}(?:is|was|of|to)\s{1,4}["'“]?)[!-~]{6,}/gi,
    keepGroup: true,
    unless: (found) => !tells(found) || isReference(lastWord(found)),
  },
  {
    id: 'password',
    find: /((?<!\S)(?:--?(?:password|passwd|passphrase|secret|token|api-key|auth-token|secret-access-key|session-token)(?:=|\s{1,4})|sshpass\s{1,4}-p\s{0,4})["']?)[^\s"']{4,}/g,
    keepGroup: true,
    unless: (found) => isReference(lastWord(found)) || lastWord(found).startsWith('-'),
  },
  {
    // `mysql -pVALUE`: a short option with its value. Words that programs have there are none.
    id: 'password',
    find: /((?<!\S)-p["']?)(?=\S{0,40}[0-9!#%&*+?@^~])(?!\d)[^\s"']{4,}/g,
    keepGroup: true,
    unless: (found) => OPTIONS_IN_P.test(found) || isReference(found.slice(2)),
  },
  {
    // The clients of MySQL and MariaDB take whatever stands right behind `-p` for the password.
    id: 'password',
    find: /((?<![A-Za-z0-9_-])(?:mysql|mariadb)(?:[a-z]{1,12}|-[a-z]{1,12})?\s[^\n|;&]{0,120}?(?<=\s)-p["']?)(?:(?<=")[^"\n]{1,200}|(?<=')[^'\n]{1,200}|[^\s"'|;&]{1,200})/g,
    keepGroup: true,
    unless: (found) => /\s-p["']?(?:\$[A-Za-z_{(]|\{\{|<[A-Za-z]|\*{3})[^\s]*$/.test(found),
  },
  {
    id: 'password',
    find: /((?<![A-Za-z])login\s{1,4}[^\s]{1,100}\s{1,4}(?:password|account)\s{1,4})[^\s]{4,}/g,
    keepGroup: true,
  },
  {
    id: 'password',
    find: /((?<!\S)(?:-u|--user)(?:=|\s{1,4})["']?[A-Za-z0-9_.@-]{1,100}:)[^\s"'@]{4,}/g,
    keepGroup: true,
    unless: (found) => isReference(found.split(':').pop() ?? ''),
  },
  {
    id: 'authorization',
    find: /((?<![A-Za-z])(?:bearer|basic)\s{1,4})[A-Za-z0-9._~+/-]{16,}={0,2}/gi,
    keepGroup: true,
    unless: (found) => !/\d/.test(lastWord(found)),
  },
  {
    id: 'token',
    find: new RegExp(
      String.raw`(${quoted(TOKEN_NAMES)}\s{0,4}[:=]\s{0,4}\\?["']?)[A-Za-z0-9._~+/%-]{12,}={0,2}`,
      'gi',
    ),
    keepGroup: true,
    unless: (found) => isReference(lastWord(found)) || !/\d/.test(lastWord(found)),
  },
  {
    id: 'token',
    find: /((?<![A-Za-z0-9_-])token\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?)[A-Za-z0-9._~+/%-]{20,}={0,2}/gi,
    keepGroup: true,
    unless: (found) => !/\d/.test(lastWord(found)) || !/[A-Za-z]/.test(lastWord(found)),
  },
  {
    id: 'token',
    find: /((?<![A-Za-z0-9_-])"?auth"?\s{0,4}:\s{0,4}")[A-Za-z0-9+/]{12,}={0,2}(?=")/g,
    keepGroup: true,
  },
  {
    id: 'cookie',
    find: /((?<![A-Za-z-])(?:set-)?cookie:\s{0,4})[^\s=;]{1,100}=[^\r\n]+/gi,
    keepGroup: true,
  },
  {
    id: 'url-password',
    find: /((?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,40}:\/\/[^\s/:@]{0,200}:)[^\s@/]{1,200}(?=@)/g,
    keepGroup: true,
    unless: (found) => isReference(found.split(':').pop() ?? ''),
  },
  {
    id: 'mfa-code',
    find: /((?:mfa|otp|token ?code|認証コード|ワンタイム|確認コード)\D{0,10})(?<!\d)\d{6}(?!\d)/gi,
    keepGroup: true,
  },
];

function lastWord(found: string): string {
  return /[^\s"'“「『=]*={0,2}$/.exec(found)?.[0] ?? '';
}

/** Too short for a secret, or words in another script, such as 「パスワード：金庫にあります」. */
function isProse(value: string): boolean {
  const bare = value.replace(/^\\?["'`]/, '');
  return bare.length < 4 || !/[!-~]/.test(bare);
}

/** What stands behind the first `:` or `=`. */
function afterName(found: string): string {
  return found.replace(/^[^:=]*(?:=>|[:=])\s*/, '');
}
