import { Suspense, useEffect, useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import aloud from './ui/Aloud.module.css';
import styles from './App.module.css';
import { useKeyboard } from './commands/use-keyboard.ts';
import { CardOffersGiver } from './frame/CardOffersGiver.tsx';
import { Band, modeOf } from './frame/Band.tsx';
import { DropTarget } from './frame/DropTarget.tsx';
import { Promises } from './frame/agreed/Promises.tsx';
import { Messages } from './frame/drill/Messages.tsx';
import { Paused } from './frame/drill/Paused.tsx';
import { Notices } from './frame/Notices.tsx';
import { Rail } from './frame/Rail.tsx';
import { Expiries } from './frame/Expiries.tsx';
import { loadedLater } from './loaded-later.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';
import { Screen, screenKey } from './Screen.tsx';
import { useTheme } from './state/use-theme.ts';
import { useDesk, useWindow } from './state/window.tsx';
import { SecondButton } from './ui/Button.tsx';

const Overlays = loadedLater(() => import('./frame/Overlays.tsx').then((m) => m.Overlays));

/** The frame every screen stands in: band, notices, rail, the screen, and one live region. */
export function App() {
  const { view, route, overlay, said } = useWindow();
  const desk = useDesk();
  const { t, i18n } = useTranslation();
  const main = useRef<HTMLElement>(null);
  const theme = useTheme(view?.settings.theme ?? 'system');
  const lang = view?.lang ?? 'en';
  const screen = view ? screenKey(view, route) : 'none';
  useKeyboard();

  useLayoutEffect(() => {
    document.documentElement.dataset['theme'] = theme;
    document.documentElement.lang = lang;
    if (i18n.language !== lang) void i18n.changeLanguage(lang);
  }, [theme, lang, i18n]);

  // What was said in the other language is not said again in this one.
  useEffect(() => () => desk.say(''), [desk, lang]);

  useEffect(() => {
    main.current?.scrollTo({ top: 0 });
  }, [screen]);

  if (!view) return null;
  return (
    <div className={styles['frame']} data-mode={modeOf(view)} data-theme={theme}>
      <a
        className={styles['skip']}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          main.current?.focus();
        }}
      >
        {t('app.skipToMain')}
      </a>
      <Band view={view} />
      <Notices notices={view.notices} />
      {view.run?.phase === 'going' && (
        <Promises agreed={view.run.agreed} quiet={overlay?.is === 'aloud'} />
      )}
      {view.run && view.run.phase !== 'closed' && view.run.paused?.since !== undefined && (
        <Paused by={view.run.paused.by} />
      )}
      {view.run?.phase === 'going' && view.run.messages && (
        <Messages messages={view.run.messages} quiet={overlay?.is === 'aloud'} />
      )}
      <Rail view={view} route={route} />
      <CardOffersGiver>
        <main className={styles['main']} id="main" ref={main} tabIndex={-1}>
          <ScreenGuard
            key={screen}
            fallback={(again) => (
              <div className={styles['crash']} role="alert">
                <h1>{t('crash.title')}</h1>
                <p>{t('crash.text')}</p>
                <SecondButton onClick={again}>{t('crash.again')}</SecondButton>
              </div>
            )}
          >
            <Screen view={view} route={route} />
          </ScreenGuard>
        </main>
        {overlay && (
          <Suspense>
            <Overlays overlay={overlay} />
          </Suspense>
        )}
      </CardOffersGiver>
      <p className={aloud['aloud']} role="status" aria-live="polite">
        {said}
      </p>
      <DropTarget />
      <Expiries sessions={view.sessions} />
    </div>
  );
}
