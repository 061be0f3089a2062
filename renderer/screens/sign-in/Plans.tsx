import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import styles from './Aside.module.css';

/** What one code opens, before it is spent. */
export function Plans({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  if (signIn.plans.length === 0) return null;
  return (
    <section>
      <h2>{t('signIn.plan.title')}</h2>
      <ul>
        {signIn.plans.map(({ id, codes, seconds }) => (
          <li key={id} className={styles['row']}>
            <strong>{t(`signIn.plan.${id}`)}</strong>
            <span>
              {t('signIn.plan.cost', { count: codes, minutes: Math.round(seconds / 60) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
