import { useTranslation } from 'react-i18next';
import type { LookView } from '../../../main/contract/views.ts';
import { bothClocks, date } from '../../i18n/time.ts';
import styles from './WitnessScreen.module.css';

const when = (at: number): string => `${date(at)} ${bothClocks(at)}`;

/** What can be known of a log without seeing a record of it. */
export function LookFacts({ look }: { look: LookView }) {
  const { t } = useTranslation();
  const { log, before, opening } = look;
  if (!log) return null;
  return (
    <dl className={styles['facts']}>
      {log.fingerprint !== undefined && (
        <>
          <dt>{t('witness.fingerprint')}</dt>
          <dd>
            <code className={styles['big']}>{log.fingerprint}</code>
          </dd>
        </>
      )}
      <dt>{t('witness.records')}</dt>
      <dd>{t('witness.upTo', { last: log.size - 1 })}</dd>
      <dt>{t('witness.before')}</dt>
      <dd>
        {before
          ? t('witness.beforeAt', { last: before.size - 1, time: when(before.at) })
          : t('witness.never')}
      </dd>
      {opening && (
        <>
          <dt>{t('witness.openedAt')}</dt>
          <dd>{when(opening.openedAt)}</dd>
          <dt>{t('witness.device')}</dt>
          <dd>
            {opening.device} · {opening.app}
            {opening.scenario !== undefined && ` · ${opening.scenario}`}
          </dd>
        </>
      )}
      <dt>{t('witness.playbook')}</dt>
      <dd>{t('witness.unknown')}</dd>
      <dt>{t('witness.log')}</dt>
      <dd>
        <code>{log.origin}</code>
      </dd>
    </dl>
  );
}
