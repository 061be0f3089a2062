import { useTranslation } from 'react-i18next';
import type { JobView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { fileSize } from '../i18n/size.ts';
import { duration } from '../i18n/time.ts';
import { Bar } from './Bar.tsx';
import { LinkButton } from './Button.tsx';
import styles from './Progress.module.css';

/** Long work in words: what, how far, how long, and the way out. Nothing in its first second. */
export function Progress({
  job,
  now,
  onCancel,
  onPutAway,
}: {
  job: JobView;
  now: number;
  onCancel: () => void;
  onPutAway: () => void;
}) {
  const { t } = useTranslation();
  const { lang } = useText();
  const running = job.state === 'running';
  const time = duration(((job.endedAt ?? now) - job.startedAt) / 1000, lang);
  if (running && now - job.startedAt < 1000) return null;
  const amount = (n: number): string =>
    job.unit === 'bytes'
      ? fileSize(n)
      : t(`jobs.unit.${job.unit}`, { n: new Intl.NumberFormat(lang).format(n) });
  const count =
    job.unit === 'bytes' ? fileSize(job.done) : new Intl.NumberFormat(lang).format(job.done);
  const far =
    job.total === undefined
      ? t('jobs.far', { done: amount(job.done) })
      : t('jobs.of', { done: count, total: amount(job.total) });
  return (
    <div className={styles['progress']} role="status" aria-live="off">
      <div className={styles['line']}>
        <strong>{t(`jobs.running.${job.kind}`)}</strong>
        <span className={styles['far']}>
          {far} ·{' '}
          {job.state === 'running' ? t('jobs.elapsed', { time }) : t(`jobs.${job.state}`, { time })}
        </span>
        {running ? (
          <LinkButton onClick={onCancel}>{t('jobs.cancel')}</LinkButton>
        ) : (
          <LinkButton onClick={onPutAway}>{t('jobs.putAway')}</LinkButton>
        )}
      </div>
      {running && job.total !== undefined && job.total > 0 && <Bar share={job.done / job.total} />}
    </div>
  );
}
