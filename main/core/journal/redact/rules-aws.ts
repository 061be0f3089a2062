import { entropy, isReference, type Rule } from './rule.ts';

/** Between a name and its value: quotes, colons, table bars, tags, padding. Bounded. */
const GAP = String.raw`[\s"'\\|:=>,]{1,40}`;
const SECRET_KEY_NAMES = String.raw`(?:secret[ _.-]?(?:access[ _.-]?)?key|shared[_-]?secret[_-]?key)(?:[ _-]?id)?`;

/**
 * AWS: access key ids (`AKIA…`, `ASIA…`) are evidence and stay; what belongs to them does not. Prefixes of session
 * tokens and Bedrock keys as seen in the field; AWS publishes none.
 */
export const awsRules: readonly Rule[] = [
  {
    id: 'session-token',
    find: /(?<![A-Za-z0-9/+_-])(?:IQoJ|FwoG|FwoD|FQoG|FQoD|AQoE|AQoD)[A-Za-z0-9/+=_%-]{60,}/g,
  },
  {
    id: 'session-token',
    find: new RegExp(
      String.raw`((?:session|security)[ _-]?token(?:${GAP}))(?:[A-Za-z0-9/+_%-]{20,}={0,2})`,
      'gi',
    ),
    keepGroup: true,
    unless: (found) => isReference(valueOf(found)) || !/\d/.test(valueOf(found)),
  },
  {
    id: 'presigned-url',
    find: /((?<![A-Za-z0-9])(?:X-Amz-(?:Signature|Security-Token|Credential)|SigninToken)(?:=|%3D))[^&\s"'<>]+/gi,
    keepGroup: true,
  },
  {
    id: 'signature',
    find: /(AWS4-HMAC-SHA256\s{1,4}Credential=[^\s,]{1,200},?\s{0,4}SignedHeaders=[^\s,]{1,400},?\s{0,4}Signature=)[0-9a-f]{64}/g,
    keepGroup: true,
  },
  { id: 'bedrock-key', find: /(?<![A-Za-z0-9])(?:ABSK|bedrock-api-key-)[A-Za-z0-9+/=_-]{20,}/g },
  {
    id: 'secret-key',
    find: new RegExp(String.raw`(${SECRET_KEY_NAMES}${GAP})[A-Za-z0-9/+=]{16,}`, 'gi'),
    keepGroup: true,
    unless: (found) => isReference(valueOf(found)) || !/[\d/+]/.test(valueOf(found)),
  },
  {
    id: 'bare-secret-key',
    find: /(?<![A-Za-z0-9/+_-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_-])/g,
    unless: (found, text, at) => !looksLikeSecretKey(found, text, at),
  },
];

function valueOf(found: string): string {
  return /[A-Za-z0-9/+=_%-]*$/.exec(found)?.[0] ?? '';
}

/** 40 characters are a secret access key when they stand near a word or key id that says so, or look random. */
function looksLikeSecretKey(found: string, text: string, at: number): boolean {
  if (!/[a-z]/.test(found) || !/[A-Z]/.test(found) || !/[\d/+]/.test(found)) return false;
  if (/^[0-9a-fA-F]+$/.test(found)) return false;
  const bits = entropy(found);
  if (bits >= 4.3 && /\d/.test(found)) return true;
  if (bits < 3.9) return false;
  const before = text.slice(Math.max(0, at - 40), at);
  const after = text.slice(at + found.length, at + found.length + 40);
  if (/secret|aws|key|シークレット/i.test(`${before} ${after}`)) return true;
  const around = text.slice(Math.max(0, at - 200), at + found.length + 200);
  return /(?:A3T[A-Z0-9]|AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}/.test(around);
}
