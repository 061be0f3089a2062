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
