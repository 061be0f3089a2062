import type { Rule } from './rule.ts';

/** Not in the middle of a word or another token. */
const START = '(?<![A-Za-z0-9_-])';
const token = (id: string, body: string): Rule => ({ id, find: new RegExp(START + body, 'g') });

/** Keys and tokens that tell what they are by how they begin, as their makers publish it. */
export const tokenRules: readonly Rule[] = [
  {
    id: 'private-key',
    find: /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
  },
  {
    id: 'private-key',
    find: /(Private-Lines: \d{1,4}\s{1,4})[A-Za-z0-9+/=\s]{40,}/g,
    keepGroup: true,
  },
  { id: 'age-key', find: /AGE-SECRET-KEY-1[0-9A-Z]{20,}/gi },
  token('jwt', String.raw`eyJ[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]{5,}\.[A-Za-z0-9_-]*`),
  token('github-token', String.raw`(?:gh[pousr]_[A-Za-z0-9]{20,}|github_pat_[A-Za-z0-9_]{20,})`),
  token('gitlab-token', String.raw`gl(?:pat|dt|rt|ptt|cbt)-[A-Za-z0-9_-]{16,}`),
  token('slack-token', String.raw`(?:xox[abeoprs]|xapp)-[A-Za-z0-9-]{10,}`),
  {
    id: 'slack-webhook',
    find: /(hooks\.slack\.com\/(?:services|workflows|triggers)\/)[A-Za-z0-9/_-]{16,}/g,
    keepGroup: true,
  },
  token(
    'stripe-key',
    String.raw`(?:[sr]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,})`,
  ),
  token(
    'google-key',
    String.raw`(?:AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_-]{20,}|GOCSPX-[A-Za-z0-9_-]{16,})`,
  ),
  token('npm-token', String.raw`npm_[A-Za-z0-9]{30,}`),
  token('pypi-token', String.raw`pypi-[A-Za-z0-9_-]{30,}`),
  token(
    'api-key',
    String.raw`(?:sk-(?:ant-|proj-)?[A-Za-z0-9_-]{24,}|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}|hv[sb]\.[A-Za-z0-9_-]{20,}|dop_v1_[a-f0-9]{40,}|shpat_[a-f0-9]{20,})`,
  ),
  token('azure-secret', String.raw`[A-Za-z0-9]{3}8Q~[A-Za-z0-9_.~-]{30,}`),
  {
    id: 'azure-key',
    find: /((?:AccountKey|SharedAccessKey)=)[A-Za-z0-9+/]{20,}={0,2}/gi,
    keepGroup: true,
  },
  {
    id: 'azure-sas',
    find: /([?&](?:sig|sktid)=)[A-Za-z0-9%+/=_-]{20,}/g,
    keepGroup: true,
  },
  {
    id: 'otp-seed',
    find: /(otpauth:\/\/[^\s"'<>]{1,300}?[?&]secret=)[A-Z2-7=]{16,}/gi,
    keepGroup: true,
  },
];
