import { CircleAlert, CircleOff, GraduationCap, Power } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObserverView } from '../../main/contract/views/observer-view.ts';
import styles from '../frame/Band.module.css';
import { accountNumber } from '../i18n/digits.ts';
import { bothClocks } from '../i18n/time.ts';
import { useNow } from '../state/use-now.ts';
import { Icon } from '../ui/Icon.tsx';
import { SinceStart } from '../frame/SinceStart.tsx';

const ICONS = { none: Power, incident: CircleAlert, drill: GraduationCap } as const;

/** The window's band again: incident or drill, which, where, how long. */
export function ObserverBand({ view, mode }: { view: ObserverView; mode: keyof typeof ICONS }) {
  const { t } = useTranslation();
  const now = useNow();
  const { run, sessions } = view;
  const session = [...sessions].sort((one, two) => two.startedAt - one.startedAt)[0];
  return (
    <header className={styles['band']} aria-label={t('band.label')}>
      <p className={styles['mode']}>
        <Icon of={ICONS[mode]} />
        <span lang="en">{t(`band.${mode}`)}</span>
        <span lang="ja">{t(`band.${mode}Other`)}</span>
        {mode === 'drill' && run?.kind && <span>· {t(`reader.drillKind.${run.kind}`)}</span>}
        {(run?.kind === 'probe' || run?.kind === 'game-day') && <span>· {t('band.real')}</span>}
      </p>
      <div className={styles['facts']}>
        {run?.incident !== undefined && <code>{run.incident}</code>}
        {run && <span>{run.person}</span>}
        {session && (
          <>
            <span>
              <code>{accountNumber(session.account)}</code> {session.alias}
            </span>
            <span>{session.name}</span>
            <code>{session.region}</code>
          </>
        )}
        {run && !session && <span>{t('band.noSession')}</span>}
      </div>
      <div className={styles['clocks']}>
        {run?.log.state === 'not-recorded' && (
          <span className={styles['strong']}>
            <Icon of={CircleOff} size={16} />
            {t('band.notRecorded')}
          </span>
        )}
        {run && (
          <span>
            <SinceStart run={run} />
          </span>
        )}
        <span>{bothClocks(now)}</span>
      </div>
    </header>
  );
}
