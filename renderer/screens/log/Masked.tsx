import { useTranslation } from 'react-i18next';
import { useRuleNames } from '../../i18n/rule-names.ts';
import styles from './Inspector.module.css';

/** How many values of the record were masked, and by which rules: from the record itself. */
export function Masked({ json }: { json: string }) {
  const { t } = useTranslation();
  const names = useRuleNames();
  const red = redOf(json);
  if (!red) return null;
  return (
    <p className={styles['dim']}>
      {t('evidence.masks.done', { count: red.count, rules: names(red.rules) })}
    </p>
  );
}

function redOf(
  json: string,
): { readonly count: number; readonly rules: readonly string[] } | undefined {
  try {
    const { red } = JSON.parse(json) as { readonly red?: { count?: unknown; rules?: unknown } };
    if (typeof red?.count !== 'number' || !Array.isArray(red.rules)) return undefined;
    return { count: red.count, rules: red.rules.map(String) };
  } catch {
    return undefined;
  }
}
