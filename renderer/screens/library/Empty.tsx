import { useTranslation } from 'react-i18next';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './LibraryScreen.module.css';

/** Why the list is empty, and the way out of it. */
export function Empty({
  query,
  hidden,
  onClear,
}: {
  query: string;
  hidden: boolean;
  onClear: () => void;
}) {
  const { t } = useTranslation();
  return (
    <div className={styles['empty']}>
      {hidden ? (
        <>
          <p>{t('library.allHidden')}</p>
          <p>
            <LinkButton onClick={onClear}>{t('library.clear')}</LinkButton>
          </p>
        </>
      ) : query !== '' ? (
        <>
          <p>{t('home.noHits', { query })}</p>
          <p>{t('home.noHitsNext')}</p>
        </>
      ) : (
        <>
          <h2>{t('home.emptyTitle')}</h2>
          <p>{t('home.emptyText')}</p>
        </>
      )}
    </div>
  );
}
