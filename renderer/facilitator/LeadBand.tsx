import { GraduationCap, Pause, Power } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import styles from '../frame/Band.module.css';
import { bothClocks } from '../i18n/time.ts';
import { useNow } from '../state/use-now.ts';
import { Icon } from '../ui/Icon.tsx';
import { SinceStart } from '../frame/SinceStart.tsx';

/** The window's band again: a drill, whose, how long by its own clock. */
export function LeadBand({ drill }: { drill: LedDrill | undefined }) {
  const { t } = useTranslation();
  const now = useNow();
  const mode = drill ? 'drill' : 'none';
  return (
    <header className={styles['band']} aria-label={t('band.label')}>
      <p className={styles['mode']}>
        <Icon of={drill ? GraduationCap : Power} />
        <span lang="en">{t(`band.${mode}`)}</span>
        <span lang="ja">{t(`band.${mode}Other`)}</span>
        {drill?.kind && <span>· {t(`reader.drillKind.${drill.kind}`)}</span>}
      </p>
      <div className={styles['facts']}>
        {drill?.incident !== undefined && <code>{drill.incident}</code>}
        {drill && <span>{t('lead.responder', { name: drill.person })}</span>}
        {drill?.facilitator !== undefined && (
          <span>{t('lead.facilitator', { name: drill.facilitator })}</span>
        )}
      </div>
      <div className={styles['clocks']}>
        {drill?.paused?.since !== undefined && (
          <span className={styles['strong']}>
            <Icon of={Pause} size={16} />
            {t('lead.stands')}
          </span>
        )}
        {drill && !drill.recorded && (
          <span className={styles['strong']}>{t('band.notRecorded')}</span>
        )}
        {drill && (
          <span title={t('band.elapsed')}>
            <SinceStart run={drill} />
          </span>
        )}
        <span>{bothClocks(now)}</span>
      </div>
    </header>
  );
}
