import { useTranslation } from 'react-i18next';
import type { Verdict, VerdictView } from '../../../main/contract/views.ts';
import { clock } from '../../i18n/time.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import { brokenPlace, numbered, type Broken } from './broken.ts';
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

/** A sentence, never a gauge: what holds, up to where, by whose word; where it breaks, and how. */
export function LogVerdict({
  verdict,
  busy,
  onCopy,
  onShow,
}: {
  verdict: VerdictView | undefined;
  busy: boolean;
  onCopy: () => void;
  onShow: (place: number) => void;
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
  const broken = brokenPlace(verdict);
  return (
    <>
      <div className={styles['verdict']} role="status" aria-label={verdict.verdict}>
        <strong>
          <Status is={LOOKS[verdict.verdict]}>
            <Sentence verdict={verdict} broken={broken} />
          </Status>
        </strong>
        {broken?.consistent && (
          <span>
            {t('records.broken.consistent', {
              from: numbered(broken.consistent.from),
              to: numbered(broken.consistent.to),
            })}
          </span>
        )}
        {broken && (
          <LinkButton onClick={() => onShow(broken.seq)}>
            {t('records.broken.show', { seq: numbered(broken.seq) })}
          </LinkButton>
        )}
        <Anchored verdict={verdict} />
      </div>
      <p className={styles['code']}>
        {t('dock.shortCode')} <code>{verdict.shortCode}</code>{' '}
        <LinkButton onClick={onCopy}>{t('log.copyCode')}</LinkButton> ·{' '}
        {t('log.checkedAt', { time: clock(verdict.checkedAt) })}
      </p>
      {verdict.findings.length > 0 && (
        <details className={styles['details']} open={!broken}>
          <summary>{t('log.findings')}</summary>
          <ul className={styles['findings']} aria-label={t('log.findings')}>
            {verdict.findings.map((finding, index) => (
              <li key={`${finding.kind}-${index}`}>
                <code>{finding.file ?? (finding.seq === undefined ? '' : `#${finding.seq}`)}</code>{' '}
                {finding.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Sentence({ verdict, broken }: { verdict: VerdictView; broken: Broken | undefined }) {
  const { t } = useTranslation();
  const last = numbered(Math.max(0, verdict.records - 1));
  if (broken) {
    const places = { seq: numbered(broken.seq), next: numbered(broken.seq + 1) };
    return t(`records.broken.${broken.kind}`, places);
  }
  return verdict.verdict === 'VALID_ANCHORED' || verdict.verdict === 'VALID_UNANCHORED'
    ? t('records.intact', { first: numbered(0), last })
    : t(`log.verdict.${verdict.verdict}`, { last });
}

/** Not yet anchored is unknown, grey; it is nothing bad. */
function Anchored({ verdict }: { verdict: VerdictView }) {
  const { t, i18n } = useTranslation();
  const { anchoredUpTo, by, checkpointed, records } = verdict;
  const open = records - anchoredUpTo;
  const n = new Intl.NumberFormat(i18n.language).format(open);
  return (
    <>
      {anchoredUpTo > 0 ? (
        <span>
          {t('records.anchoredUpTo', { seq: numbered(anchoredUpTo - 1), by: by.join(', ') })}
        </span>
      ) : (
        <span className={styles['dim']}>{t('log.unanchoredAt')}</span>
      )}
      {anchoredUpTo > 0 && open > 0 && (
        <span className={styles['dim']}>{t('records.notAnchored', { count: open, n })}</span>
      )}
      {checkpointed > anchoredUpTo && (
        <span className={styles['dim']}>
          {t('log.signedUpTo', { seq: numbered(checkpointed - 1) })}
        </span>
      )}
    </>
  );
}
