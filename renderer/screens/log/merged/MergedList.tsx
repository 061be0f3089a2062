import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MergedRow, MergedSourceView } from '../../../../main/contract/views.ts';
import { zone } from '../../../i18n/time.ts';
import { classes } from '../../../ui/classes.ts';
import type { VirtualRows } from '../../../ui/use-virtual-rows.ts';
import { numbered } from '../broken.ts';
import { rowByKey } from '../list-keys.ts';
import type { Seen } from '../seen.ts';
import { timeColumn, Times } from '../Times.tsx';
import list from '../RecordList.module.css';
import { letterOf } from './MergedSources.tsx';
import styles from './Merged.module.css';

/** Records of several laptops as a grid that draws only what is in sight; keys as in one log's. */
export function MergedList({
  attach,
  rows,
  count,
  rowAt,
  current,
  sources,
  openedAt,
  time,
  onCurrent,
  onFind,
}: {
  attach: (element: HTMLElement | null) => void;
  rows: VirtualRows;
  count: number;
  rowAt: (index: number) => MergedRow | undefined;
  /** Index of the current row; -1 when none is. */
  current: number;
  sources: readonly MergedSourceView[];
  openedAt: number;
  time: Seen['time'];
  onCurrent: (index: number) => void;
  onFind: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowByKey(event.key, current, count, rows.page);
    if (to !== undefined) onCurrent(to);
    else if (event.key === '/' || event.key === '／') onFind();
    else return;
    event.preventDefault();
  };
  const indexes = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  const drawn = current >= rows.first && current < rows.end;
  return (
    <div
      ref={attach}
      role="grid"
      aria-label={t('merged.list')}
      aria-rowcount={count + 1}
      aria-colcount={6}
      aria-activedescendant={drawn ? `${id}-${current}` : undefined}
      tabIndex={0}
      data-records=""
      className={classes(list['grid'], list[time], list['merged'])}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element && event.target.closest('[data-index]');
        if (row instanceof HTMLElement) onCurrent(Number(row.dataset['index']));
      }}
    >
      <div role="rowgroup" className={list['head']}>
        <div role="row" aria-rowindex={1} className={list['row']}>
          <span role="columnheader">{t(timeColumn(time), { zone: zone(openedAt) })}</span>
          <span role="columnheader">{t('merged.laptop')}</span>
          <span role="columnheader">{t('log.who')}</span>
          <span role="columnheader">{t('log.kind')}</span>
          <span role="columnheader">{t('log.what')}</span>
          <span role="columnheader">#</span>
        </div>
      </div>
      <div role="rowgroup" className={list['body']} style={{ height: `${rows.scrolled}px` }}>
        {indexes.map((index) => {
          const record = rowAt(index);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === current}
              className={classes(list['row'], list['record'])}
              style={{ transform: `translateY(${rows.yOf(index)}px)` }}
              data-index={index}
            >
              {record ? (
                <Cells {...{ record, openedAt, time }} source={sources[record.source]} />
              ) : (
                <span role="gridcell" className={list['loading']}>
                  {t('records.loading')}
                </span>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Cells({
  record,
  source,
  openedAt,
  time,
}: {
  record: MergedRow;
  source: MergedSourceView | undefined;
  openedAt: number;
  time: Seen['time'];
}) {
  const { t } = useTranslation();
  const laptop = [source?.person, source?.device].filter(Boolean).join(' · ');
  return (
    <>
      <span role="gridcell" className={list['time']}>
        <i className={styles['unsure']} title={record.unsure ? t('merged.unsure') : undefined}>
          {record.unsure && '≈'}
        </i>
        <Times at={record.placedAt} near={openedAt} show={time} />
      </span>
      <span role="gridcell" className={list['clip']} title={laptop}>
        <b className={styles['letter']}>{letterOf(record.source)}</b> {source?.person}
      </span>
      <span role="gridcell" className={list['clip']} title={record.who}>
        {record.who}
      </span>
      <span role="gridcell" className={list['clip']}>
        <code>{record.type}</code>
      </span>
      <span role="gridcell" className={list['clip']} title={record.what}>
        {record.damage ? t(`records.damage.${record.damage}`) : record.what}
      </span>
      <span role="gridcell">
        <code>{numbered(record.at)}</code>
      </span>
    </>
  );
}
