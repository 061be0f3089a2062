import { useTranslation } from 'react-i18next';
import type { OwnLookView } from '../../../main/contract/views.ts';
import { PlaybookChanges } from '../../ui/PlaybookChanges.tsx';
import styles from './OwnScreen.module.css';

/** What it changes of the one whose place it takes, step by step. */
export function Changes({
  replaces: { changes },
}: {
  replaces: NonNullable<OwnLookView['replaces']>;
}) {
  const { t } = useTranslation();
  return (
    <section className={styles['part']}>
      <h2>{t('own.look.changes')}</h2>
      <PlaybookChanges changes={changes} />
    </section>
  );
}
