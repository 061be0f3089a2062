/** A rule for secrets nobody told us of. Group `keep` stays, the rest of the match is masked. */
export interface Rule {
  readonly id: string;
  readonly find: RegExp;
  readonly keepGroup?: boolean;
  readonly unless?: (found: string, text: string, at: number) => boolean;
}

/** Every expression is anchored so that a run of characters is walked once: no text is slow. */
export const rules: readonly Rule[] = [
  {
    id: 'private-key',
    find: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,40}PRIVATE KEY-----|$)/g,
  },
  { id: 'age-key', find: /AGE-SECRET-KEY-1[0-9A-Z]{20,}/g },
  {
    id: 'session-token',
    find: /(?<![A-Za-z0-9/+_-])(?:IQoJ|FwoG|FQoG|AQoE)[A-Za-z0-9/+=_%-]{60,}/g,
  },
  { id: 'jwt', find: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*/g },
  {
    id: 'presigned-url',
    find: /((?<![A-Za-z0-9])(?:X-Amz-(?:Signature|Security-Token|Credential)|SigninToken)(?:=|%3D))[^&\s"'<>]+/gi,
    keepGroup: true,
  },
  { id: 'bedrock-key', find: /(?<![A-Za-z0-9])(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{20,}/g },
  { id: 'github-token', find: /(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,}/g },
  { id: 'slack-token', find: /(?<![A-Za-z0-9])xox[abprs]-[A-Za-z0-9-]{10,}/g },
  { id: 'stripe-key', find: /(?<![A-Za-z0-9])sk_live_[A-Za-z0-9]{10,}/g },
  {
    id: 'secret-key',
    find: /((?:secret_?(?:access_?)?key|secretAccessKey)\\?["']?\s{0,4}[:=]\s{0,4}\\?["']?)[A-Za-z0-9/+=]{16,}/gi,
    keepGroup: true,
  },
  {
    id: 'password',
    find: /((?<!\[REDACTED:)(?:password|passwd|pwd|secret|パスワード)\\?["']?\s{0,4}[:=：]\s{0,4})(?!\[REDACTED:)[^\s,;]+/gi,
    keepGroup: true,
  },
  { id: 'url-password', find: /(:\/\/[^\s/:@]{1,200}:)[^\s@/]{1,200}(?=@)/g, keepGroup: true },
  {
    id: 'mfa-code',
    find: /((?:mfa|otp|token ?code)\D{0,10})(?<!\d)\d{6}(?!\d)/gi,
    keepGroup: true,
  },
  {
    id: 'bare-secret-key',
    find: /(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])/g,
    unless: (found, text, at) => !looksLikeSecretKey(found, text, at),
  },
];

/** 40 characters are a secret access key when they stand near a word or key id that says so, or look random. */
function looksLikeSecretKey(found: string, text: string, at: number): boolean {
  if (/^(?:[0-9a-f]+|[0-9A-F]+)$/.test(found)) return false;
  const near = text.slice(Math.max(0, at - 40), at + found.length + 40);
  if (/secret|aws|key/i.test(near.replace(found, ''))) return true;
  const around = text.slice(Math.max(0, at - 200), at + found.length + 200);
  if (/(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}/.test(around)) return true;
  return /[a-z]/.test(found) && /[A-Z]/.test(found) && /\d/.test(found) && entropy(found) >= 4.3;
}

/** Shannon entropy, bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const one of text) counts.set(one, (counts.get(one) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values())
    bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}
