import { GraduationCap, LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Held } from '../../frame/Held.tsx';
import { useText } from '../../i18n/text.ts';
import { isHeld } from '../../state/held.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useSearch } from '../../state/use-search.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { PlaybookRow } from '../../ui/PlaybookRow.tsx';
import { SearchBox } from '../../ui/SearchBox.tsx';
import { Due } from './Due.tsx';
import { FirstRun } from './FirstRun.tsx';
import { Resumable } from './Resumable.tsx';
import styles from './HomeScreen.module.css';

/** The first screen: say what is happening, or go on where a run was left. */
export function HomeScreen() {
  const { t } = useTranslation();
  const { lang } = useText();
  const view = useView();
  const desk = useDesk();
  const now = useNow();
  const search = useSearch(lang);
  const { send, failure, busy } = useCall();
  const cards = search.hits ?? view.likely;
  const searching = search.hits !== undefined;
  const open = (id: string): void => desk.go({ at: 'reader', id });
  const resume = (logId: string): void =>
    void send('run.resume', { logId }).then((went) => {
      if (!went.ok && isHeld(went.error)) desk.go({ at: 'gate' });
    });
  const [newest] = view.resumable;
  // Whoever has an incident in hand is told of no drill.
  const inIncident =
    (view.run?.mode === 'incident' && view.run.phase !== 'closed') ||
    view.resumable.some(({ mode }) => mode === 'incident');
  const onEnterEarly = (): void => {
    if (search.query.trim() === '') {
      if (view.run) desk.go({ at: 'run' });
      else if (newest) resume(newest.logId);
      return;
    }
    void search.first().then((hit) => {
      if (hit) open(hit.id);
    });
  };
  return (
    <div className={styles['home']}>
      <PageTitle>{t('home.title')}</PageTitle>
      <div className={styles['search']}>
        <SearchBox
          large
          label={t('home.search')}
          listLabel={searching ? t('home.results') : t('home.likely')}
          placeholder={t('home.placeholder')}
          query={search.query}
          items={(search.settled || searching ? cards : []).map((card) => ({
            id: card.id,
            content: <PlaybookRow card={card} now={now} />,
          }))}
          onQuery={search.setQuery}
          onOpen={open}
          onEnterEarly={onEnterEarly}
          heading={
            <>
              {failure && <FailureCard failure={failure} />}
              {!searching && view.gate && <Held />}
              {!searching && <Resumable view={view} busy={busy} onResume={resume} />}
              {!searching && <FirstRun />}
              {cards.length > 0 && (
                <div className={styles['head']}>
                  <h2>{searching ? t('home.hits', { count: cards.length }) : t('home.likely')}</h2>
                </div>
              )}
            </>
          }
          empty={
            searching && search.settled ? (
              <div className={styles['empty']} role="status">
                <p>{t('home.noHits', { query: search.query })}</p>
                <p>{t('home.noHitsNext')}</p>
                <LinkButton onClick={() => desk.go({ at: 'library' })}>
                  {t('home.showAll')}
                </LinkButton>
              </div>
            ) : searching ? null : (
              <div className={styles['empty']}>
                <h2>{t('home.emptyTitle')}</h2>
                <p>{t('home.emptyText')}</p>
              </div>
            )
          }
        />
      </div>
      {view.due && !inIncident && <Due due={view.due} />}
      <div className={styles['foot']}>
        <TextButton icon={GraduationCap} onClick={() => desk.go({ at: 'library' })}>
          {t('home.drill')}
        </TextButton>
        <span>{t('home.drillHint')}</span>
        <TextButton icon={LifeBuoy} onClick={() => desk.go({ at: 'still-works' })}>
          {t('connection.works')}
        </TextButton>
      </div>
    </div>
  );
}
