import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedView } from '../../../../main/contract/views.ts';
import { useCall } from '../../../state/use-call.ts';
import { useView } from '../../../state/window.tsx';
import { SecondButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { JobLine } from '../JobLine.tsx';
import { Others } from '../Others.tsx';
import { MergedRecords } from './MergedRecords.tsx';
import styles from './Merged.module.css';

/** This log and those of other laptops as one list: chosen first, then shown. */
export function MergedPane({
  logId,
  live,
  openedAt,
  anchoredUpTo,
  by,
  merged,
  onMerged,
}: {
  logId: string;
  /** Records of this log while it is being written; 0 when it is not. */
  live: number;
  openedAt: number;
  anchoredUpTo: number;
  by: readonly string[];
  /** Kept while this log is shown, whatever is looked at in between. */
  merged: MergedView | undefined;
  onMerged: (merged: MergedView | undefined) => void;
}) {
  const { t } = useTranslation();
  const { jobs } = useView();
  const { send, failure, busy } = useCall();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const bring = async (others: readonly string[]): Promise<void> => {
    const reply = await send('log.merge', { logId, others });
    if (reply.ok) onMerged(reply.value);
  };
  const job = jobs.find(
    ({ kind, subject, state }) => kind === 'merge' && subject === logId && state === 'running',
  );
  const wrong = failure?.code === 'cancelled' ? undefined : failure;
  if (merged) {
    const others = merged.sources.slice(1).map((source) => source.logId);
    return (
      <MergedRecords
        key={merged.merged}
        view={merged}
        {...{ logId, live, openedAt, anchoredUpTo, by }}
        onAgain={() => void bring(others)}
        onChoose={() => onMerged(undefined)}
      >
        {job && <JobLine job={job} />}
        {wrong && <FailureCard failure={wrong} />}
      </MergedRecords>
    );
  }
  return (
    <section className={styles['choose']} aria-label={t('merged.title')}>
      <h2>{t('merged.title')}</h2>
      <p>{t('merged.about')}</p>
      <Others logId={logId} chosen={chosen} onChange={setChosen} />
      {job && <JobLine job={job} />}
      {wrong && <FailureCard failure={wrong} />}
      <div>
        <SecondButton
          off={busy || job !== undefined || chosen.length === 0}
          onClick={() => void bring(chosen)}
        >
          {t('merged.show')}
        </SecondButton>
      </div>
    </section>
  );
}
