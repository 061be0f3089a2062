import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Drills.module.css';

/** What leaves the app: a calendar of the drills ahead, and the report for auditors. */
export function TakeAway({ who }: { who: string }) {
  const { t } = useTranslation();
  const { api } = useDesk();
  const { jobs } = useView();
  const now = useNow();
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const [faulty, setFaulty] = useState(0);
  const job = jobs.find(({ subject }) => subject === 'programme');
  const calendar = async (): Promise<void> => {
    const saved = await send('programme.calendar', who === '' ? {} : { person: who });
    if (!saved.ok || !saved.value) return;
    setFaulty(0);
    setTold(t('drills.savedCalendar', { count: saved.value.drills, file: saved.value.file }));
  };
  const report = async (): Promise<void> => {
    const made = await send('programme.export', {});
    if (!made.ok || !made.value) return;
    const { runs, folder, noPdf, faulty: bad } = made.value;
    setFaulty(bad);
    const done = t('drills.savedReport', { count: runs, folder });
    setTold(noPdf === undefined ? done : `${done} ${t('drills.noPdf', { why: noPdf })}`);
  };
  return (
    <section className={styles['part']} aria-labelledby="drills-take">
      <h2 id="drills-take">{t('drills.take')}</h2>
      <div className={styles['fields']}>
        <div>
          <SecondButton off={busy} onClick={() => void calendar()}>
            {t('drills.calendar')}
          </SecondButton>
          <p className={styles['quiet']}>{t('drills.calendarHint')}</p>
        </div>
        <div>
          <SecondButton off={busy} onClick={() => void report()}>
            {t('drills.report')}
          </SecondButton>
          <p className={styles['quiet']}>{t('drills.reportHint')}</p>
        </div>
      </div>
      {job && (
        <Progress
          job={job}
          now={now}
          onCancel={() => void api.call['job.cancel']({ id: job.id })}
          onPutAway={() => void api.call['job.dismiss']({ id: job.id })}
        />
      )}
      <p role="status">{told}</p>
      {faulty > 0 && <Status is="attention">{t('drills.faulty', { count: faulty })}</Status>}
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
