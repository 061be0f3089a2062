import { useTranslation } from 'react-i18next';
import type { MergedSourceView } from '../../../../main/contract/views.ts';
import { duration } from '../../../i18n/time.ts';
import { useText } from '../../../i18n/text.ts';
import { Status } from '../../../ui/Status.tsx';
import styles from './Merged.module.css';

/** More laptops than this are told of when asked for: the records need the room. */
const FEW = 3;

/** The letter a laptop's rows are marked with: A for the first. */
export function letterOf(source: number): string {
  return String.fromCharCode(65 + (source % 26));
}

/** Which laptops a merged list has, and what is known of their clocks. */
export function MergedSources({ sources }: { sources: readonly MergedSourceView[] }) {
  const { t, i18n } = useTranslation();
  const n = new Intl.NumberFormat(i18n.language);
  return (
    <details className={styles['sources']} open={sources.length <= FEW}>
      <summary>{t('merged.sourcesOf', { count: sources.length })}</summary>
      <ul aria-label={t('merged.sources')}>
        {sources.map((source, index) => (
          <li key={source.logId}>
            <b className={styles['letter']}>{letterOf(index)}</b>
            <div>
              <span>
                {[source.person, source.device].filter((part) => part !== '').join(' · ')}
                {index === 0 && ` (${t('merged.own')})`} ·{' '}
                {t('merged.records', { n: n.format(source.records) })}
              </span>
              {index > 0 && <Clock source={source} />}
              {source.jumps > 0 && (
                <span className={styles['dim']}>{t('merged.jumps', { count: source.jumps })}</span>
              )}
              {source.unread > 0 && (
                <Status is="attention" size={16}>
                  {t('merged.unread', { count: source.unread })}
                </Status>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Clock({ source: { skewMs, known } }: { source: MergedSourceView }) {
  const { t } = useTranslation();
  const { lang } = useText();
  if (!known) {
    return (
      <Status is="unknown" size={16}>
        {t('merged.clockUnknown')}
      </Status>
    );
  }
  if (skewMs === 0) return <span className={styles['dim']}>{t('merged.clockSame')}</span>;
  const time = duration(Math.abs(skewMs) / 1000, lang);
  return (
    <Status is="attention" size={16}>
      {t(skewMs > 0 ? 'merged.clockAhead' : 'merged.clockBehind', { time })}
    </Status>
  );
}
