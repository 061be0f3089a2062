import { useTranslation } from 'react-i18next';
import type { ObservedRun, ObserverView } from '../../main/contract/views/observer-view.ts';
import { accountNumber } from '../i18n/digits.ts';
import { useText } from '../i18n/text.ts';
import { clock, clockShort, countdown } from '../i18n/time.ts';
import { useNow } from '../state/use-now.ts';
import { Bar } from '../ui/Bar.tsx';
import styles from './Observer.module.css';

const SOON_MS = 10 * 60_000;

/** Who holds which session and for how long, and what was written down last, newest first. */
export function ObserverSide({
  run,
  sessions,
}: {
  run: ObservedRun;
  sessions: ObserverView['sessions'];
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const byEnd = [...sessions].sort((one, two) => one.expiresAt - two.expiresAt);
  return (
    <aside className={styles['side']} aria-label={t('player.sideLabel')}>
      <section>
        <h2>{t('dock.sessions')}</h2>
        {byEnd.length === 0 && <p className={styles['dim']}>{t('dock.none')}</p>}
        <ul className={styles['sessions']}>
          {byEnd.map((session) => (
            <Session key={session.id} session={session} person={run.person} />
          ))}
        </ul>
      </section>
      {run.messages && (
        <section>
          <h2>{t('drill.messages')}</h2>
          <ul className={styles['sessions']}>
            {[...run.messages].reverse().map(({ id, by, from, says, at }) => (
              <li key={id}>
                {t(`drill.by.${by}`, { from: text(from), time: clockShort(at) })} {text(says)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>
          {t('observer.timeline')} <span>#{Math.max(0, run.log.records - 1)}</span>
        </h2>
        <ol className={styles['lines']}>
          {[...run.log.tail].reverse().map(({ seq, at, what }) => (
            <li key={seq}>
              <span>{clock(at)}</span>
              <span>{what === '' ? t('observer.noteHidden') : what}</span>
            </li>
          ))}
        </ol>
      </section>
    </aside>
  );
}

function Session({
  session,
  person,
}: {
  session: ObserverView['sessions'][number];
  person: string;
}) {
  const { t } = useTranslation();
  const left = session.expiresAt - useNow();
  const whole = session.expiresAt - session.startedAt;
  return (
    <li>
      <p>
        <strong>{session.kind === 'base' ? t('dock.base') : session.name}</strong>
        <span>{left > 0 ? countdown(left) : t('dock.expired')}</span>
      </p>
      <Bar share={whole > 0 ? left / whole : 0} look={left < SOON_MS ? 'attention' : 'plain'} />
      <p className={styles['dim']}>
        <span>
          {person} · {session.alias} <code>{accountNumber(session.account)}</code>
        </span>
      </p>
    </li>
  );
}
