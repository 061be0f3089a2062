import { Eye, EyeOff } from 'lucide-react';
import { useEffect, useLayoutEffect, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObservedRun, ObserverView } from '../../main/contract/views/observer-view.ts';
import { useText } from '../i18n/text.ts';
import { useTheme } from '../state/use-theme.ts';
import { SecondButton } from '../ui/Button.tsx';
import type { Watch } from './follow-run.ts';
import { ObservedStep } from './ObservedStep.tsx';
import { ObservedTracks } from './ObservedTracks.tsx';
import { ObserverBand } from './ObserverBand.tsx';
import { ObserverSide } from './ObserverSide.tsx';
import { ObserverSteps } from './ObserverSteps.tsx';
import styles from './Observer.module.css';

/** The run for whoever watches: where it is, what is done now, who holds what. Nothing acts on it. */
export function Observer({ watch }: { watch: Watch }) {
  const { view } = useSyncExternalStore(watch.state.follow, watch.state.get);
  const { i18n } = useTranslation();
  const theme = useTheme(view?.theme ?? 'system');
  const lang = view?.lang ?? 'en';
  const masked = view?.masked ?? true;
  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = lang;
    if (i18n.language !== lang) void i18n.changeLanguage(lang);
  }, [theme, lang, i18n]);
  useEffect(() => {
    const turn = (event: KeyboardEvent): void => {
      if (event.key === 'F4' && !event.altKey && !event.repeat) watch.mask(!masked);
    };
    window.addEventListener('keydown', turn);
    return () => window.removeEventListener('keydown', turn);
  }, [watch, masked]);
  return view ? <Shown view={view} onMask={() => watch.mask(!masked)} /> : null;
}

function Shown({ view, onMask }: { view: ObserverView; onMask: () => void }) {
  const { t } = useTranslation();
  const { run, masked } = view;
  const mode = run && run.phase !== 'closed' ? run.mode : 'none';
  return (
    <div className={styles['frame']} data-mode={mode}>
      <ObserverBand view={view} mode={mode} />
      {run ? (
        <>
          <ObserverSteps run={run} />
          <main className={styles['main']}>
            <Now run={run} />
          </main>
          <ObserverSide run={run} sessions={view.sessions} />
          <Watermark run={run} />
        </>
      ) : (
        <main className={styles['none']}>
          <h1>{t('observer.none')}</h1>
          <p>{t('observer.noneText')}</p>
        </main>
      )}
      <footer className={styles['foot']}>
        <strong>{t('observer.viewOnly')}</strong>
        <span>{t(masked ? 'observer.masked' : 'observer.unmasked')}</span>
        <SecondButton icon={masked ? Eye : EyeOff} keys="F4" onClick={onMask}>
          {t(masked ? 'observer.unmask' : 'observer.mask')}
        </SecondButton>
      </footer>
    </div>
  );
}

function Now({ run }: { run: ObservedRun }) {
  const { t } = useTranslation();
  const { text } = useText();
  if (run.phase === 'closed') return <h1>{t('player.finished.closedTitle')}</h1>;
  if (run.phase === 'finished' || !run.current) return <h1>{t('player.finished.title')}</h1>;
  return (
    <>
      <ObservedStep run={run} step={run.current} />
      <ObservedTracks run={run} />
      {run.next && (
        <p className={styles['next']}>
          {t('player.next', { number: run.next.number, title: text(run.next.title) })}
        </p>
      )}
    </>
  );
}

/** On every picture taken of it: which run, and whether it was one in earnest. */
function Watermark({ run }: { run: ObservedRun }) {
  const { t } = useTranslation();
  const of = run.incident ?? run.playbook.id;
  const mark = `${t(`band.${run.mode}`)} ${t(`band.${run.mode}Other`)} · ${of} · ${run.person}`;
  return (
    <div className={styles['watermark']} aria-hidden>
      {Array.from({ length: 6 }, (_, at) => (
        <span key={at}>{mark}</span>
      ))}
    </div>
  );
}
