/** Texts that are keys by their form, whoever wrote them. */
const SECRETS: readonly RegExp[] = [
  /* AWS's own made-up ids end so: a field for a whole id can have an example. */
  /\b(?:AKIA|ASIA)(?![A-Z0-9]{9}EXAMPLE\b)[A-Z0-9]{16}\b/,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/,
  /aws_secret_access_key\s*[=:]\s*\S{20}/i,
  /\bgh[pousr]_[A-Za-z0-9]{36}/,
  /\bxox[abprs]-[A-Za-z0-9-]{20}/,
];

export function holdsSecret(text: string): boolean {
  return SECRETS.some((secret) => secret.test(text));
}
