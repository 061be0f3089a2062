import { useTranslation } from 'react-i18next';
import { Others } from '../Others.tsx';
import styles from './Export.module.css';
import type { Form } from './wish.ts';

/** Logs of other laptops, to go into the export with this one. */
export function OthersPart({
  logId,
  form,
  change,
}: {
  logId: string;
  form: Form;
  change: (change: Partial<Form>) => void;
}) {
  const { t } = useTranslation();
  return (
    <details className={styles['part']}>
      <summary>{t('export.others')}</summary>
      <p className={styles['hint']}>{t('export.othersHint')}</p>
      <Others logId={logId} chosen={form.others} onChange={(others) => change({ others })} />
    </details>
  );
}
