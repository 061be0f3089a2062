import { useTranslation } from 'react-i18next';
import type { KitOpenView } from '../../../main/contract/views.ts';
import styles from './KitScreen.module.css';

/** Whose signature makes a kit believed on this computer. */
export function TrustedKeys({ trusted }: { trusted: KitOpenView['trusted'] }) {
  const { t } = useTranslation();
  return (
    <section className={styles['part']}>
      <h2>{t('kit.trustedKeys')}</h2>
      {trusted.length === 0 ? (
        <p className={styles['dim']}>{t('kit.noTrusted')}</p>
      ) : (
        <ul>
          {trusted.map(({ person, fingerprint, addedAt }) => (
            <li key={fingerprint}>
              {person} · <code>{fingerprint}</code> · {addedAt.slice(0, 10)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
