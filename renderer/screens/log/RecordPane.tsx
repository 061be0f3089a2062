import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LogRow } from '../../../main/contract/views.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { useVirtualRows } from '../../ui/use-virtual-rows.ts';
import { numbered } from './broken.ts';
import { FilterDialog } from './FilterDialog.tsx';
import { readGoTo } from './go-to.ts';
import { Inspector } from './Inspector.tsx';
import { JobLine } from './JobLine.tsx';
import { RecordBar } from './RecordBar.tsx';
import { RecordList } from './RecordList.tsx';
import { useSeen } from './seen.ts';
import { useRecords } from './use-records.ts';
import { useSearchInLog } from './use-search-in-log.ts';
import styles from './OneLog.module.css';

const ROW = 44;
const HEAD = 36;

/** The records of a log with everything that finds one of them, and the chosen one beside them. */
export function RecordPane({
  logId,
  again,
  turn,
  anchoredUpTo,
  by,
  place,
  onLog,
}: {
  logId: string;
  /** Records there are, while the log is being written; 0 when it is not. */
  again: number;
  /** Changes when the same records may read otherwise. */
  turn: number;
  anchoredUpTo: number;
  by: readonly string[];
  /** A place to go to; a new object each time. */
  place: { readonly at: number } | undefined;
  onLog: (log: LogRow) => void;
}) {
  const { t, i18n } = useTranslation();
  const { api } = useDesk();
  const { order, time } = useSeen();
  const { filter, search, job, failure: notFound, look } = useSearchInLog(logId);
  const [count, setCount] = useState(0);
  const [chosen, setChosen] = useState<number>();
  const [filtering, setFiltering] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const goTo = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const [attach, rows] = useVirtualRows(count, ROW, HEAD);
  const turned = (index: number): number => (order === 'newest' ? count - 1 - index : index);
  const ends = [turned(rows.first), turned(Math.max(rows.first, rows.end - 1))];
  const from = Math.max(0, Math.min(...ends));
  const to = Math.max(...ends) + 1;
  const fresh = `${again} ${turn} ${job?.done ?? 'done'} ${job?.state ?? ''}`;
  const records = useRecords(logId, search, from, to, fresh);
  const { total, log, failure } = records;
  const rowAt = (index: number) => records.at(turned(index));

  /* Where the list stands when records come: with the newest in sight it goes on to show them. */
  if (records.ready && total !== count) {
    const grown = total - count;
    setCount(total);
    if (count > 0 && order === 'newest' && !rows.atStart && grown > 0) rows.shift(grown, total);
    if (count > 0 && order === 'oldest' && rows.atEnd && grown > 0) rows.shift(grown, total);
  }
  useEffect(() => {
    if (log) onLog(log);
  }, [log, onLog]);

  const toList = useCallback(() => {
    box.current?.querySelector<HTMLElement>('[data-records]')?.focus();
  }, []);
  /* After all records are shown again, the list goes to the place that was asked for. */
  const [wanted, setWanted] = useState<number>();
  const choosePlace = (at: number): void => {
    if (search !== undefined || Object.keys(filter).length > 0) look({});
    setChosen(at);
    setWanted(at);
  };
  const goToPlace = (at: number): void => {
    choosePlace(at);
    toList();
  };
  if (wanted !== undefined && search === undefined && count > wanted) {
    setWanted(undefined);
    rows.show(turned(wanted), 'middle');
  }
  const [gone, setGone] = useState<typeof place>();
  if (place !== gone) {
    setGone(place);
    if (place) choosePlace(place.at);
  }
  const onGoTo = async (typed: string): Promise<string | undefined> => {
    const read = readGoTo(typed, log?.openedAt ?? 0);
    if (!read) return t('records.goToWrong');
    const last = (log?.records ?? total) - 1;
    if (read.to === 'record') {
      const beyond = search === undefined ? read.at >= total : read.at > last;
      if (beyond)
        return t('records.goToNone', { seq: numbered(read.at), last: numbered(Math.max(last, 0)) });
      goToPlace(read.at);
      return undefined;
    }
    const reply = await api.call['log.seek']({ logId, time: read.time });
    if (reply.ok) goToPlace(reply.value.at);
    return reply.ok ? undefined : t('records.goToWrong');
  };
  const onCurrent = (index: number): void => {
    rows.show(index);
    const record = rowAt(index);
    if (record) setChosen(record.at);
    else if (search === undefined) setChosen(turned(index));
  };

  const current = currentIndex(chosen, search === undefined, rows, rowAt, turned);
  const n = new Intl.NumberFormat(i18n.language).format(total);
  return (
    <>
      <div className={styles['records']} ref={box}>
        <RecordBar
          filter={filter}
          total={search === undefined ? total : (log?.records ?? total)}
          find={find}
          goTo={goTo}
          onLook={look}
          onFilter={() => setFiltering(true)}
          onGoTo={onGoTo}
          onLeave={toList}
        />
        <div className={styles['hits']} role="status">
          {search !== undefined && (
            <>
              <span>
                {t(job?.state === 'running' ? 'records.hitsSoFar' : 'records.hits', {
                  count: total,
                  n,
                })}
              </span>
              <LinkButton onClick={() => look({})}>{t('records.clear')}</LinkButton>
            </>
          )}
          {search === undefined && again > 0 && order === 'newest' && !rows.atStart && (
            <LinkButton onClick={() => rows.show(0)}>{t('records.newRecords')}</LinkButton>
          )}
          {search === undefined && again > 0 && order === 'oldest' && !rows.atEnd && (
            <LinkButton onClick={() => rows.show(count - 1)}>{t('records.newRecords')}</LinkButton>
          )}
        </div>
        <div className={styles['under']}>
          {job && <JobLine job={job} />}
          {(failure ?? notFound) && <FailureCard failure={(failure ?? notFound)!} />}
        </div>
        {records.ready && count === 0 && search !== undefined && (
          <p className={styles['nothing']}>
            {t(job?.state === 'running' ? 'records.noneSoFar' : 'records.none')}
          </p>
        )}
        {/* Also with nothing found: whoever stands in the list must not lose their place. */}
        {(count > 0 || search !== undefined) && (
          <RecordList
            attach={attach}
            rows={rows}
            count={count}
            rowAt={rowAt}
            current={current}
            anchoredUpTo={anchoredUpTo}
            openedAt={log?.openedAt ?? 0}
            time={time}
            onCurrent={onCurrent}
            onDigit={(digit) => {
              if (!goTo.current) return;
              goTo.current.value = digit;
              goTo.current.focus();
            }}
            onFind={() => find.current?.focus()}
          />
        )}
      </div>
      <Inspector logId={logId} at={chosen} again={again} anchoredUpTo={anchoredUpTo} by={by} />
      {filtering && (
        <FilterDialog
          logId={logId}
          near={log?.openedAt ?? 0}
          filter={filter}
          onLook={look}
          onClose={() => setFiltering(false)}
        />
      )}
    </>
  );
}

/** Index of the chosen record: known at once in the whole log, looked for among hits in sight. */
function currentIndex(
  chosen: number | undefined,
  whole: boolean,
  { first, end }: { readonly first: number; readonly end: number },
  rowAt: (index: number) => { readonly at: number } | undefined,
  turned: (index: number) => number,
): number {
  if (chosen === undefined) return -1;
  if (whole) return turned(chosen);
  for (let index = first; index < end; index += 1) if (rowAt(index)?.at === chosen) return index;
  return -1;
}
