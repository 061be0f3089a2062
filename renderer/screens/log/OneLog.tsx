import { ArrowLeft, Combine, Download, GitCompareArrows, List } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogRow, MergedView, VerdictView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { bothClocks, date } from '../../i18n/time.ts';
import { LinkButton, PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { ExportDialog } from './export/ExportDialog.tsx';
import { JobLine } from './JobLine.tsx';
import { MergedPane } from './merged/MergedPane.tsx';
import { LogVerdict } from './LogVerdict.tsx';
import { Outside } from './Outside.tsx';
import { RecordPane } from './RecordPane.tsx';
import { TrailPane } from './TrailPane.tsx';
import styles from './OneLog.module.css';

/** One log: its verdict in a sentence, its records, and the chosen one as written. */
export function OneLog({
  logId,
  seq,
  exports = false,
  onOpen,
}: {
  logId: string;
  /** The record it opens at. */
  seq?: number;
  /** It opens where it is exported. */
  exports?: boolean;
  onOpen: (id?: string) => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run, jobs, serial } = useView();
  const live = run?.logId === logId ? run.log.records : 0;
  const [log, setLog] = useState<LogRow>();
  /* What it was looked through for changes the view once. */
  const turn = log?.numbering === 'going' ? serial : 0;
  const { send, failure, busy } = useCall();
  const [verdict, setVerdict] = useState<VerdictView>();
  const [told, setTold] = useState('');
  const [pane, setPane] = useState<'records' | 'trail' | 'merged'>('records');
  const [merged, setMerged] = useState<MergedView>();
  const [place, setPlace] = useState(() => (seq === undefined ? undefined : { at: seq }));
  const [exporting, setExporting] = useState(exports);
  /* It may go on from before, while another screen was shown. */
  const job = jobs.find(({ kind, subject }) => kind === 'verify' && subject === logId);
  const checking = busy || job?.state === 'running';
  const verify = async (): Promise<void> => {
    const reply = await send('log.verify', { logId });
    if (reply.ok) setVerdict(reply.value);
  };
  const copy = async (): Promise<void> => {
    const reply = await send('log.copy-code', { logId });
    if (reply.ok) setTold(t('log.copied'));
  };
  const show = (at: number): void => {
    setPane('records');
    setPlace({ at });
  };
  return (
    <div className={styles['log']}>
      <header className={styles['head']}>
        <TextButton icon={ArrowLeft} onClick={() => onOpen(undefined)}>
          {t('log.back')}
        </TextButton>
        <div className={styles['title']}>
          <div>
            {log && (
              <p className={styles['eyebrow']}>
                {t(`log.${log.mode}`)} ·{' '}
                {t('log.openedAt', {
                  time: `${date(log.openedAt)} ${bothClocks(log.openedAt)}`,
                })}
              </p>
            )}
            <PageTitle>{log?.title || t('log.title')}</PageTitle>
          </div>
          <div className={styles['tools']}>
            {pane !== 'records' && (
              <TextButton icon={List} onClick={() => setPane('records')}>
                {t('trail.back')}
              </TextButton>
            )}
            {pane !== 'trail' && (
              <TextButton icon={GitCompareArrows} onClick={() => setPane('trail')}>
                {t('trail.open')}
              </TextButton>
            )}
            {pane !== 'merged' && (
              <TextButton icon={Combine} onClick={() => setPane('merged')}>
                {t('merged.open')}
              </TextButton>
            )}
            <TextButton icon={Download} onClick={() => setExporting(true)}>
              {t('log.export')}
            </TextButton>
            <PrimaryButton data-primary="" off={checking} onClick={() => void verify()}>
              {t('log.verify')}
            </PrimaryButton>
          </div>
        </div>
        <LogVerdict verdict={verdict} busy={checking} onCopy={() => void copy()} onShow={show} />
        {job && <JobLine job={job} />}
        {log?.numbering === 'going' && <Status is="running">{t('log.numbering')}</Status>}
        {log?.numbering === 'failed' && <Status is="failed">{t('log.notNumbered')}</Status>}
        {log?.damaged === true && <Status is="failed">{t('log.damagedNext')}</Status>}
        <p className={styles['told']} role="status">
          {told}
        </p>
        <div className={styles['links']}>
          <Outside logId={logId} again={live} />
          {log?.mode === 'drill' && log.closed && (
            <p className={styles['code']}>
              <LinkButton onClick={() => desk.go({ at: 'debrief', logId })}>
                {t('debrief.open')}
              </LinkButton>
            </p>
          )}
          {log?.prevLog !== undefined && (
            <p className={styles['code']}>
              <LinkButton onClick={() => onOpen(log.prevLog)}>{t('log.continues')}</LinkButton>
            </p>
          )}
        </div>
        {failure && failure.code !== 'cancelled' && <FailureCard failure={failure} />}
      </header>
      {pane === 'trail' && <TrailPane logId={logId} onShow={show} />}
      {pane === 'merged' && (
        <MergedPane
          logId={logId}
          live={live}
          openedAt={log?.openedAt ?? 0}
          anchoredUpTo={verdict?.anchoredUpTo ?? 0}
          by={verdict?.by ?? []}
          merged={merged}
          onMerged={setMerged}
        />
      )}
      {pane === 'records' && (
        <RecordPane
          logId={logId}
          again={live}
          turn={turn}
          anchoredUpTo={verdict?.anchoredUpTo ?? 0}
          by={verdict?.by ?? []}
          place={place}
          onLog={setLog}
        />
      )}
      {exporting && <ExportDialog logId={logId} onClose={() => setExporting(false)} />}
    </div>
  );
}
