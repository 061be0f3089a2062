import { awsRules } from './rules-aws.ts';
import { tokenRules } from './rules-tokens.ts';
import { wordRules } from './rules-words.ts';
import type { Rule } from './rule.ts';

/**
 * Every rule, the surest first: where two find the same, the first one names the mark. Every
 * expression starts at something rare or is bounded, so that no text makes it slow; a test counts
 * the steps.
 */
export const rules: readonly Rule[] = [...tokenRules, ...awsRules, ...wordRules];

/**
 * What no secret a rule knows can do without: a long run, or a word or beginning that some rule
 * starts from. Most texts of a log have none of them, and are passed over at once.
 */
export const HINTS =
  /[A-Za-z0-9+/_]{20}|[A-Za-z0-9+/_-]{37}|pass|pwd|secret|token|key|auth|bearer|basic|cookie|login|mfa|otp|sig=|sktid=|:\/\/|(?:^|\s)-[pu]|--user|x-amz|-----BEGIN|Private-Lines|eyJ|gl[a-z]{2,3}-|xox|xapp|s[gk][-_.]|rk_|whsec|ya29|pypi-|hv[sb]\.|8Q~|absk|パス|合言葉|暗証|コード|ワンタイム/i;
