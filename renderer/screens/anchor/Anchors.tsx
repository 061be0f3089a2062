import { useTranslation } from 'react-i18next';
import type { AnchorView } from '../../../main/contract/views.ts';
import { bothClocks } from '../../i18n/time.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './AnchorScreen.module.css';

/** Up to where, by whom; then each one that vouches for the log. */
export function Anchors({ anchor }: { anchor: AnchorView }) {
  const { t } = useTranslation();
  const { furthest, anchors, size } = anchor;
  const since = size - (furthest?.size ?? 0);
  return (
    <>
      <p className={styles['state']}>
        {furthest ? (
          <>
            <Status is="done">
              {t('anchor.upTo', { seq: furthest.size - 1, by: furthest.by.join(', ') })}
            </Status>
            {since > 0 && <span>{t('anchor.since', { count: since })}</span>}
          </>
        ) : (
          <Status is="unknown">{t('anchor.none')}</Status>
        )}
      </p>
      {anchors.length > 0 && (
        <details className={styles['list']}>
          <summary>
            {t('anchor.list')} ({anchors.length})
          </summary>
          <ul>
            {anchors.map(({ kind, size: upTo, by, at }, index) => (
              <li key={`${kind} ${upTo} ${by} ${index}`}>
                <code>#{upTo - 1}</code> {by} · {t(`anchor.kind.${kind}`)}
                {at !== undefined && ` · ${bothClocks(at)}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
