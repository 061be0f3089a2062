import { CalendarCheck, FileInput, PencilLine } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookCard } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useLoad } from '../../state/use-load.ts';
import { useNow } from '../../state/use-now.ts';
import { useSearch } from '../../state/use-search.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PlaybookRow } from '../../ui/PlaybookRow.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Empty } from './Empty.tsx';
import { Facets } from './Facets.tsx';
import { narrow, recentOf, type Chosen } from './facets.ts';
import styles from './LibraryScreen.module.css';

const NONE: readonly string[] = [];
const NO_CARDS: readonly PlaybookCard[] = [];

/** Every playbook, with search by symptom, title and word, and why each one matched. */
export function LibraryScreen() {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const desk = useDesk();
  const now = useNow();
  const { settings, run } = useView();
  const [chosen, setChosen] = useState<Chosen>(() => new Set());
  const search = useSearch(lang, chosen.size > 0);
  const again = `${run?.runId ?? ''} ${run?.phase ?? ''} ${settings.favourites?.join(' ') ?? ''}`;
  const { value: all, failure, loading } = useLoad('library.list', {}, again);
  const favourites = settings.favourites ?? NONE;
  const reader = useMemo(() => ({ favourites, recent: recentOf(all ?? []) }), [favourites, all]);
  const found = search.hits ?? all ?? NO_CARDS;
  const narrowed = useMemo(() => narrow(found, chosen, reader), [found, chosen, reader]);
  const { shown, hidden } = narrowed;
  const open = (id: string): void => desk.go({ at: 'reader', id });
  const count = { count: shown.length };
  const [first] = hidden;
  return (
    <div className={styles['library']}>
      <PageTitle>{t('library.title')}</PageTitle>
      <p className={styles['ways']}>
        <LinkButton icon={FileInput} onClick={() => desk.go({ at: 'own-playbooks' })}>
          {t('own.open')}
        </LinkButton>
        <LinkButton icon={CalendarCheck} onClick={() => desk.go({ at: 'drills' })}>
          {t('drills.open')}
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
          items={shown.map((card) => ({
            id: card.id,
            content: <PlaybookRow card={card} now={now} favourites={favourites} />,
          }))}
          onQuery={search.setQuery}
          onOpen={open}
          onEnterEarly={() => {
            if (search.query.trim() === '') return;
            void search.all().then((hits) => {
              const best = narrow(hits, chosen, reader).shown[0];
              if (best) open(best.id);
            });
          }}
          heading={
            <Facets chosen={chosen} of={narrowed} onChange={setChosen}>
              <p className={styles['count']} role="status">
                {search.hits ? t('library.found', count) : !loading && t('library.count', count)}
                {first && (
                  <strong>
                    {' · '}
                    {t('library.hidden', {
                      count: hidden.length,
                      first: `${first.id} ${text(first.title)}`,
                    })}
                  </strong>
                )}
              </p>
            </Facets>
          }
          empty={
            loading || !search.settled ? null : (
              <Empty
                query={search.hits ? search.query : ''}
                hidden={hidden.length > 0}
                onClear={() => setChosen(new Set())}
              />
            )
          }
        />
      </div>
    </div>
  );
}
