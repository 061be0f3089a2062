import { useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedPage, MergedView } from '../../../../main/contract/views.ts';
import { useDesk, useView } from '../../../state/window.tsx';
import { LinkButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { useVirtualRows } from '../../../ui/use-virtual-rows.ts';
import { MergedInspector, type ChosenRecord } from '../Inspector.tsx';
import { JobLine } from '../JobLine.tsx';
import { useSeen } from '../seen.ts';
import { useChunks } from '../use-chunks.ts';
import pane from '../OneLog.module.css';
import { MergedBar } from './MergedBar.tsx';
import { MergedList } from './MergedList.tsx';
import { MergedSources } from './MergedSources.tsx';
import { useFindMerged } from './use-find-merged.ts';
import styles from './Merged.module.css';

const ROW = 44;
const HEAD = 36;

/** A merged list with everything that finds a record in it, and the chosen one beside it. */
export function MergedRecords({
  view,
  logId,
  live,
  openedAt,
  anchoredUpTo,
  by,
  onAgain,
  onChoose,
  children,
}: {
  view: MergedView;
  logId: string;
  live: number;
  openedAt: number;
  anchoredUpTo: number;
  by: readonly string[];
  onAgain: () => void;
  onChoose: () => void;
  /** What is under way or went wrong. */
  children: ReactNode;
}) {
  const { t, i18n } = useTranslation();
  const { api } = useDesk();
  const { jobs } = useView();
  const { order, time } = useSeen();
  const { merged, sources, ownRecords } = view;
  const { filter, search, serial, failure: notFound, look } = useFindMerged(merged);
  const [count, setCount] = useState(0);
  const [chosen, setChosen] = useState<ChosenRecord>();
  const find = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [attach, rows] = useVirtualRows(count, ROW, HEAD);
  const turned = (index: number): number => (order === 'newest' ? count - 1 - index : index);
  const ends = [turned(rows.first), turned(Math.max(rows.first, rows.end - 1))];
  const load = useCallback(
    (from: number, length: number) =>
      api.call['log.merged']({
        merged,
        ...(search !== undefined && { search }),
        from,
        count: length,
      }),
    [api, merged, search],
  );
  const from = Math.max(0, Math.min(...ends));
  const records = useChunks<MergedPage>(search ?? merged, load, from, Math.max(...ends) + 1, 0);
  if (records.ready && records.total !== count) setCount(records.total);
  const rowAt = (index: number) => records.at(turned(index));
  const toList = useCallback(() => {
    box.current?.querySelector<HTMLElement>('[data-records]')?.focus();
  }, []);
  /* The button that brought the logs together is gone: whoever pressed it goes on in the list. */
  const { ready } = records;
  useEffect(() => {
    if (ready && document.activeElement === document.body) toList();
  }, [ready, toList]);

  let current = -1;
  for (let index = rows.first; chosen && index < rows.end; index += 1) {
    const row = rowAt(index);
    if (row?.logId === chosen.logId && row.at === chosen.at) current = index;
  }
  const onCurrent = (index: number): void => {
    rows.show(index);
    const row = rowAt(index);
    if (row) setChosen({ logId: row.logId, at: row.at, ours: row.source === 0 });
  };
  const job = jobs.find(({ kind, subject }) => kind === 'search' && subject === merged);
  const newer = live - ownRecords;
  const n = new Intl.NumberFormat(i18n.language).format(records.total);
  const wrong = records.failure ?? notFound;
  return (
    <>
      <div className={pane['records']} ref={box}>
        <div className={styles['top']}>
          <MergedSources sources={sources} />
          <p className={styles['acts']}>
            <LinkButton onClick={onChoose}>{t('merged.choose')}</LinkButton>
            {newer > 0 && sources.length > 0 && (
              <LinkButton onClick={onAgain}>{t('merged.again', { count: newer })}</LinkButton>
            )}
            <span className={styles['dim']}>{t('merged.unsureHint')}</span>
          </p>
          {children}
        </div>
        <MergedBar
          key={serial}
          view={view}
          filter={filter}
          find={find}
          onLook={look}
          onLeave={toList}
        />
        <div className={pane['hits']} role="status">
          {search !== undefined && (
            <>
              <span>{t('records.hits', { count: records.total, n })}</span>
              <LinkButton onClick={() => look({})}>{t('records.clear')}</LinkButton>
            </>
          )}
        </div>
        <div className={pane['under']}>
          {job && <JobLine job={job} />}
          {wrong && <FailureCard failure={wrong} />}
        </div>
        {ready && records.total === 0 && search !== undefined && (
          <p className={pane['nothing']}>{t('records.none')}</p>
        )}
        {!records.failure && (
          <MergedList
            {...{ attach, rows, count, rowAt, current, sources, openedAt, time, onCurrent }}
            onFind={() => find.current?.focus()}
          />
        )}
      </div>
      <MergedInspector
        merged={merged}
        chosen={chosen}
        own={logId}
        anchoredUpTo={anchoredUpTo}
        by={by}
      />
    </>
  );
}
