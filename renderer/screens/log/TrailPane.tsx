import { FileSearch, FolderSearch } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReconciliationView, TrailList } from '../../../main/contract/views.ts';
import { bothClocks, date, duration } from '../../i18n/time.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { AssumptionLine } from '../../ui/AssumptionLine.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import { JobLine } from './JobLine.tsx';
import { TrailFacts } from './TrailFacts.tsx';
import { TrailTable } from './TrailTable.tsx';
import styles from './TrailPane.module.css';

const LISTS: readonly TrailList[] = ['unlogged', 'notSeen', 'seen', 'appReads'];

/** The run's logs beside CloudTrail: what was done outside the app comes first, in words. */
export function TrailPane({ logId, onShow }: { logId: string; onShow: (place: number) => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { jobs, assumptions } = useView();
  const { send, failure, busy } = useCall();
  const [again, setAgain] = useState(0);
  const [list, setList] = useState<TrailList>('unlogged');
  const { value: result, failure: unread } = useLoad('trail.result', { logId }, again);
  const job = jobs.find(({ kind, subject }) => kind === 'reconcile' && subject === logId);
  const compare = async (what: 'files' | 'folder'): Promise<void> => {
    const reply = await send('trail.reconcile', { logId, what });
    if (reply.ok && reply.value.compared) {
      setAgain((times) => times + 1);
      setList('unlogged');
    }
  };
  const wrong = failure?.code === 'cancelled' ? undefined : (failure ?? unread);
  return (
    <section className={styles['pane']} aria-label={t('trail.title')}>
      <div className={styles['ask']}>
        <p>{t('trail.about')}</p>
        <AssumptionLine
          of={['switch-role-record', 'login-events']}
          all={assumptions}
          onOpen={(id) => desk.go({ at: 'assumptions', id })}
        />
        <div className={styles['acts']}>
          <SecondButton icon={FileSearch} off={busy} onClick={() => void compare('files')}>
            {t('trail.files')}
          </SecondButton>
          <SecondButton icon={FolderSearch} off={busy} onClick={() => void compare('folder')}>
            {t('trail.folder')}
          </SecondButton>
        </div>
      </div>
      {job && <JobLine job={job} />}
      {wrong && <FailureCard failure={wrong} />}
      {result === null && !wrong && <Status is="unknown">{t('trail.none')}</Status>}
      {result && (
        <>
          <Summary result={result} />
          <div className={styles['lists']} role="group" aria-label={t('trail.lists')}>
            {LISTS.map((one) => (
              <button
                key={one}
                type="button"
                aria-pressed={one === list}
                onClick={() => setList(one)}
              >
                {t(`trail.list.${one}`)} <span>{result.counts[one]}</span>
              </button>
            ))}
          </div>
          <p className={styles['dim']}>{t(`trail.listWhy.${list}`)}</p>
          <TrailTable key={`${list} ${again}`} logId={logId} list={list} onShow={onShow} />
          <TrailFacts result={result} />
        </>
      )}
    </section>
  );
}

function Summary({ result }: { result: ReconciliationView }) {
  const { t, i18n } = useTranslation();
  const { lang } = useText();
  const { counts, skew, inputs, logs } = result;
  const n = new Intl.NumberFormat(i18n.language);
  const made = Date.parse(result.made);
  return (
    <div role="status" className={styles['summary']}>
      <strong>
        {counts.unlogged > 0 ? (
          <Status is="attention">{t('trail.unlogged', { count: counts.unlogged })}</Status>
        ) : (
          <Status is="done">{t('trail.unloggedNone')}</Status>
        )}
      </strong>
      <p className={styles['dim']}>
        {t('trail.made', {
          time: `${date(made)} ${bothClocks(made)}`,
          events: n.format(counts.events),
          files: n.format(inputs.length),
          calls: n.format(counts.calls),
          logs,
        })}
        {skew && Math.abs(skew.ms) >= 2000 && (
          <>
            {' '}
            {t(skew.ms > 0 ? 'trail.skew' : 'trail.skewBehind', {
              time: duration(Math.abs(skew.ms) / 1000, lang),
              pairs: skew.pairs,
            })}
          </>
        )}
      </p>
    </div>
  );
}
