import { CircleAlert, CircleOff, Eye, GraduationCap, LockOpen, Power, Timer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AppView } from '../../main/contract/views.ts';
import { accountNumber } from '../i18n/digits.ts';
import { bothClocks, countdown } from '../i18n/time.ts';
import { newestSession } from '../state/sessions.ts';
import { useNow } from '../state/use-now.ts';
import { Icon } from '../ui/Icon.tsx';
import { SinceStart } from './SinceStart.tsx';
import styles from './Band.module.css';

/** The mode a window is in: what its band says, and in drills its frame. */
export function modeOf(view: AppView): 'none' | 'incident' | 'drill' {
  return view.run && view.run.phase !== 'closed' ? view.run.mode : 'none';
}

const ICONS = { none: Power, incident: CircleAlert, drill: GraduationCap } as const;

/** Who, where, until when: on every screen, never scrolled away, never by colour alone. */
export function Band({ view }: { view: AppView }) {
  const { t } = useTranslation();
  const now = useNow();
  const mode = modeOf(view);
  const session = newestSession(view.sessions);
  const { run, kit, drill } = view;
  return (
    <header className={styles['band']} aria-label={t('band.label')} data-testid="band">
      <p className={styles['mode']}>
        <Icon of={ICONS[mode]} />
        <span lang="en">{t(`band.${mode}`)}</span>
        <span lang="ja">{t(`band.${mode}Other`)}</span>
        {mode === 'drill' && run?.kind && <span>· {t(`reader.drillKind.${run.kind}`)}</span>}
        {(run?.kind === 'probe' || run?.kind === 'game-day') && <span>· {t('band.real')}</span>}
      </p>
      <div className={styles['facts']}>
        {mode === 'none' && kit && <span>{kit.name}</span>}
        {mode !== 'none' && run?.incident !== undefined && <code>{run.incident}</code>}
        {mode !== 'none' && session && (
          <>
            <span>
              <code>{accountNumber(session.account)}</code> {session.alias}
            </span>
            <span>{session.name}</span>
            <code>{session.region}</code>
          </>
        )}
        {mode !== 'none' && !session && <span>{t('band.noSession')}</span>}
        {mode === 'drill' && drill && run?.kind === 'rehearsal' && !session && (
          <span>{t('band.practice')}</span>
        )}
      </div>
      <div className={styles['clocks']}>
        {run?.log.state === 'not-recorded' && (
          <span className={styles['strong']}>
            <Icon of={CircleOff} size={16} />
            {t('band.notRecorded')}
          </span>
        )}
        {view.observers !== undefined && (
          <span>
            <Icon of={Eye} size={16} />
            {t('observer.open', { count: view.observers })}
          </span>
        )}
        {view.vault.is === 'unlocked' && (
          <span>
            <Icon of={LockOpen} size={16} />
            {t('vault.band')}
          </span>
        )}
        {session && mode !== 'none' && (
          <span>
            <Icon of={Timer} size={16} />
            {session.expiresAt > now
              ? t('band.left', { time: countdown(session.expiresAt - now) })
              : t('band.expired')}
          </span>
        )}
        {run && mode !== 'none' && (
          <span title={t('band.elapsed')}>
            <SinceStart run={run} />
            {run.clockSpeed !== 1 && ` ${t('band.faster', { speed: run.clockSpeed })}`}
          </span>
        )}
        <span title={t('band.clocks')}>{bothClocks(now)}</span>
      </div>
    </header>
  );
}
