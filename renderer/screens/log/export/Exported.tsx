import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportedView, VerdictView } from '../../../../main/contract/views.ts';
import { clock } from '../../../i18n/time.ts';
import { useCall } from '../../../state/use-call.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Status } from '../../../ui/Status.tsx';
import styles from './Export.module.css';

/** Where it is, and what the verifier says of it; once more when asked. */
export function Exported({ made }: { made: ExportedView }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [checked, setChecked] = useState<VerdictView>();
  const verdict = checked?.verdict ?? made.verdict;
  const good = verdict === 'VALID_ANCHORED' || verdict === 'VALID_UNANCHORED';
  const last = checked ? Math.max(0, checked.records - 1) : undefined;
  return (
    <div className={styles['made']} role="status">
      <p className={styles['hint']}>{t('export.written')}</p>
      <p>
        <code>{made.folder}</code>
      </p>
      <p>
        <Status is={good ? 'done' : verdict.startsWith('VALID') ? 'attention' : 'failed'}>
          {last === undefined && good
            ? t('export.intact')
            : t(`log.verdict.${verdict}`, { last: last ?? 0 })}
        </Status>
      </p>
      {checked && (
        <p className={styles['hint']}>
          {t('export.checked', { time: clock(checked.checkedAt) })} ·{' '}
          {checked.anchoredUpTo > 0
            ? t('export.anchored', { seq: checked.anchoredUpTo - 1, by: checked.by.join(', ') })
            : t('export.unanchored')}
        </p>
      )}
      {made.withheld > 0 && (
        <p className={styles['hint']}>{t('export.withheldCount', { count: made.withheld })}</p>
      )}
      {made.noPdf !== undefined && (
        <p className={styles['hint']}>{t('export.noPdf', { why: made.noPdf })}</p>
      )}
      <p className={styles['links']}>
        <LinkButton onClick={() => void send('export.show', { job: made.job })}>
          {t('export.show')}
        </LinkButton>
        <LinkButton
          off={busy}
          onClick={() =>
            void send('export.check', { job: made.job }).then((reply) => {
              if (reply.ok) setChecked(reply.value);
            })
          }
        >
          {t('export.check')}
        </LinkButton>
      </p>
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
