import { useLayoutEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../i18n/text.ts';
import { useTheme } from '../state/use-theme.ts';
import { FailureCard } from '../ui/FailureCard.tsx';
import { useKeyboardScroll } from '../ui/use-keyboard-scroll.ts';
import { Controls } from './Controls.tsx';
import styles from './Facilitator.module.css';
import { Elsewhere } from './Elsewhere.tsx';
import { Faults } from './Faults.tsx';
import { Join } from './Join.tsx';
import type { Lead } from './lead-drill.ts';
import { LeadBand } from './LeadBand.tsx';
import { Notes } from './Notes.tsx';
import { Position } from './Position.tsx';
import { Ratings } from './Ratings.tsx';
import { Timeline } from './Timeline.tsx';
import { useNoteDraft } from './use-note-draft.ts';

/** A drill for whoever leads it: what comes, where the responder is, and every means to steer it. */
export function Facilitator({ lead }: { lead: Lead }) {
  const { view, failure } = useSyncExternalStore(lead.state.follow, lead.state.get);
  const { i18n, t } = useTranslation();
  const { text } = useText();
  const main = useKeyboardScroll<HTMLElement>();
  const side = useKeyboardScroll<HTMLElement>();
  const draft = useNoteDraft(lead);
  const theme = useTheme(view?.theme ?? 'system');
  const lang = view?.lang ?? 'en';
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = lang;
    if (i18n.language !== lang) void i18n.changeLanguage(lang);
  }, [theme, lang, i18n]);
  if (!view) return null;
  const { drill } = view;
  const open = drill && drill.phase !== 'closed';
  return (
    <div className={styles['frame']} data-mode={open ? 'drill' : 'none'}>
      <LeadBand drill={open ? drill : undefined} />
      {!open || drill.facilitator === undefined ? (
        <main className={styles['none']}>
          <h1>{open ? text(drill.title) : t(drill ? 'lead.over' : 'lead.none')}</h1>
          {open ? <Join lead={lead} /> : <p>{t(drill ? 'lead.overText' : 'lead.noneText')}</p>}
          {failure && <FailureCard failure={failure} />}
        </main>
      ) : (
        <>
          <main className={styles['main']} ref={main}>
            <Position drill={drill} />
            {failure && <FailureCard key={failure.code} failure={failure} />}
            <Timeline drill={drill} lead={lead} />
          </main>
          <aside className={styles['side']} aria-label={t('lead.side')} ref={side}>
            <Ratings drill={drill} lead={lead} />
            <Notes drill={drill} draft={draft} />
            <Faults drill={drill} lead={lead} />
            <Elsewhere lead={lead} />
          </aside>
          <Controls drill={drill} lead={lead} keepNote={draft.keep} />
        </>
      )}
    </div>
  );
}
