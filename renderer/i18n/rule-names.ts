import { useTranslation } from 'react-i18next';
import { evidence } from './en-evidence.ts';

type RuleName = keyof typeof evidence.rule;

/** Names of redaction rules in words; a rule of a newer version goes by its id. */
export function useRuleNames(): (rules: readonly string[]) => string {
  const { t } = useTranslation();
  const known = (rule: string): rule is RuleName => Object.hasOwn(evidence.rule, rule);
  return (rules) => {
    const names = rules.map((rule) => (known(rule) ? t(`evidence.rule.${rule}`) : rule));
    return [...new Set(names)].join(', ');
  };
}
