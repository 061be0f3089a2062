import { useTranslation } from 'react-i18next';
import type { Verdict, VerdictView } from '../../../main/contract/views.ts';
import { clock } from '../../i18n/time.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './OneLog.module.css';

const LOOKS: Readonly<Record<Verdict, StatusKind>> = {
  VALID_ANCHORED: 'done',
  VALID_UNANCHORED: 'done',
  VALID_WITH_RECOVERY: 'attention',
  TORN_TAIL: 'attention',
  TAMPERED: 'failed',
  ROLLED_BACK: 'failed',
  FORKED: 'failed',
  BAD_KEY: 'failed',
};

/** A sentence, never a gauge: what holds, up to where, by whose word. */
export function LogVerdict({
  verdict,
  busy,
  onCopy,
}: {
  verdict: VerdictView | undefined;
  busy: boolean;
  onCopy: () => void;
}) {
  const { t } = useTranslation();
  if (!verdict) {
    return (
      <div className={styles['verdict']} role="status">
        <Status is="unknown">{t(busy ? 'log.verifying' : 'log.notChecked')}</Status>
        <LinkButton onClick={onCopy}>{t('log.copyCode')}</LinkButton>
      </div>
    );
  }
  const last = Math.max(0, verdict.records - 1);
  return (
    <>
      <div className={styles['verdict']} role="status" aria-label={verdict.verdict}>
        <strong>
          <Status is={LOOKS[verdict.verdict]}>
            {t(`log.verdict.${verdict.verdict}`, { last })}
          </Status>
        </strong>
        {verdict.checkpointed > 0 && (
          <span>{t('log.signedUpTo', { seq: verdict.checkpointed - 1 })}</span>
        )}
        <span>
          {verdict.anchoredUpTo > 0
            ? t('log.anchored', { seq: verdict.anchoredUpTo - 1, by: verdict.by.join(', ') })
            : t('log.unanchoredAt')}
        </span>
      </div>
      <p className={styles['code']}>
        {t('dock.shortCode')} <code>{verdict.shortCode}</code>{' '}
        <LinkButton onClick={onCopy}>{t('log.copyCode')}</LinkButton> ·{' '}
        {t('log.checkedAt', { time: clock(verdict.checkedAt) })}
      </p>
      {verdict.findings.length > 0 && (
        <ul className={styles['findings']} aria-label={t('log.findings')}>
          {verdict.findings.map((finding, index) => (
            <li key={`${finding.kind}-${index}`}>
              <code>{finding.file ?? (finding.seq === undefined ? '' : `#${finding.seq}`)}</code>{' '}
              {finding.text}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
