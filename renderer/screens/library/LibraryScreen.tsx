import { FileInput, PencilLine } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { useLoad } from '../../state/use-load.ts';
import { useNow } from '../../state/use-now.ts';
import { useSearch } from '../../state/use-search.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PlaybookRow } from '../../ui/PlaybookRow.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import styles from './LibraryScreen.module.css';

/** Every playbook, with search by symptom, title and word, and why each one matched. */
export function LibraryScreen() {
  const { t } = useTranslation();
  const { lang } = useText();
  const desk = useDesk();
  const now = useNow();
  const search = useSearch(lang);
  const { value: all, failure, loading } = useLoad('library.list', {});
  const cards = search.hits ?? all ?? [];
  const open = (id: string): void => desk.go({ at: 'reader', id });
  const count = { count: cards.length };
  return (
    <div className={styles['library']}>
      <PageTitle>{t('library.title')}</PageTitle>
      <p className={styles['ways']}>
        <LinkButton icon={FileInput} onClick={() => desk.go({ at: 'own-playbooks' })}>
          {t('own.open')}
        </LinkButton>
        <LinkButton icon={PencilLine} onClick={() => desk.go({ at: 'write' })}>
          {t('write.open')}
        </LinkButton>
      </p>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['search']}>
        <SearchBox
          label={t('library.search')}
          listLabel={t('library.title')}
          placeholder={t('library.placeholder')}
          query={search.query}
          items={cards.map((card) => ({
            id: card.id,
            content: <PlaybookRow card={card} now={now} />,
          }))}
          onQuery={search.setQuery}
          onOpen={open}
          onEnterEarly={() => {
            if (search.query.trim() !== '') void search.first().then((hit) => hit && open(hit.id));
          }}
          heading={
            <p className={styles['count']} role="status">
              {search.hits ? t('library.found', count) : !loading && t('library.count', count)}
            </p>
          }
          empty={
            loading || !search.settled ? null : (
              <div className={styles['empty']}>
                {search.hits ? (
                  <>
                    <p>{t('home.noHits', { query: search.query })}</p>
                    <p>{t('home.noHitsNext')}</p>
                  </>
                ) : (
                  <>
                    <h2>{t('home.emptyTitle')}</h2>
                    <p>{t('home.emptyText')}</p>
                  </>
                )}
              </div>
            )
          }
        />
      </div>
    </div>
  );
}
