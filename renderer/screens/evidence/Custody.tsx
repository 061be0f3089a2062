import { useTranslation } from 'react-i18next';
import type { EvidenceRow } from '../../../main/contract/views.ts';
import { bothClocks } from '../../i18n/time.ts';
import { visible } from '../../ui/visible.ts';
import styles from './EvidenceScreen.module.css';

/** Whose hands it went through, in words, each with the record that says so. */
export function Custody({ row }: { row: EvidenceRow }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('evidence.custody')}</h3>
      <ol className={styles['custody']}>
        {row.custody.map((event) => (
          <li key={`${event.seq} ${event.what}`}>
            <span>{t(`evidence.event.${event.what}`, { by: visible(event.by) })}</span>
            <span className={styles['dim']}>
              <code>#{event.seq}</code> {bothClocks(event.at)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
