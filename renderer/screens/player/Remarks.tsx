import { useTranslation } from 'react-i18next';
import type { DrillScore } from '../../../main/contract/views.ts';
import { clockShort } from '../../i18n/time.ts';
import styles from './Score.module.css';

/** What whoever led the drill noted for the debrief. */
export function Remarks({ remarks }: { remarks: NonNullable<DrillScore['remarks']> }) {
  const { t } = useTranslation();
  return (
    <>
      <h3 id="drill-remarks" className={styles['title']}>
        {t('score.remarks')}
      </h3>
      <ul aria-labelledby="drill-remarks" className={styles['told']}>
        {remarks.map(({ at, person, text }, index) => (
          <li key={index}>
            <span className={styles['when']}>
              {clockShort(at)} {person}
            </span>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
