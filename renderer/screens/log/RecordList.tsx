import { Anchor, CircleHelp, Link2, ShieldCheck, TriangleAlert, Unlink2 } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordRow } from '../../../main/contract/views.ts';
import { zone } from '../../i18n/time.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { VirtualRows } from '../../ui/use-virtual-rows.ts';
import { numbered } from './broken.ts';
import { rowByKey } from './list-keys.ts';
import type { Seen } from './seen.ts';
import { standing, type Standing } from './standing.ts';
import { timeColumn, Times } from './Times.tsx';
import styles from './RecordList.module.css';

const ICONS = {
  missing: CircleHelp,
  broken: TriangleAlert,
  misplaced: TriangleAlert,
  unchained: Unlink2,
  anchored: Anchor,
  signed: ShieldCheck,
  linked: Link2,
} as const;

/**
 * Records as a grid that draws only what is in sight. Arrows, Page, Home and End move the current
 * row; a digit starts a number to go to, `/` goes to the search.
 */
export function RecordList({
  attach,
  rows,
  count,
  rowAt,
  current,
  anchoredUpTo,
  openedAt,
  time,
  onCurrent,
  onDigit,
  onFind,
}: {
  attach: (element: HTMLElement | null) => void;
  rows: VirtualRows;
  count: number;
  rowAt: (index: number) => RecordRow | undefined;
  /** Index of the current row; -1 when none is. */
  current: number;
  anchoredUpTo: number;
  openedAt: number;
  time: Seen['time'];
  onCurrent: (index: number) => void;
  onDigit: (digit: string) => void;
  onFind: () => void;
}) {
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowByKey(event.key, current, count, rows.page);
    if (to !== undefined) onCurrent(to);
    else if (/^[0-9０-９#]$/.test(event.key)) onDigit(event.key.normalize('NFKC'));
    else if (event.key === '/' || event.key === '／') onFind();
    else return;
    event.preventDefault();
  };
  const indexes = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  const drawn = current >= rows.first && current < rows.end;
  const zoneName = zone(openedAt);
  return (
    <div
      ref={attach}
      role="grid"
      aria-label={t('records.list')}
      aria-rowcount={count + 1}
      aria-colcount={6}
      aria-activedescendant={drawn ? `${id}-${current}` : undefined}
      tabIndex={0}
      data-records=""
      className={classes(styles['grid'], styles[time])}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element && event.target.closest('[data-index]');
        if (row instanceof HTMLElement) onCurrent(Number(row.dataset['index']));
      }}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          <span role="columnheader">#</span>
          <span role="columnheader">{t(timeColumn(time), { zone: zoneName })}</span>
          <span role="columnheader">{t('log.who')}</span>
          <span role="columnheader">{t('log.kind')}</span>
          <span role="columnheader">{t('log.what')}</span>
          <span role="columnheader">{t('log.integrity')}</span>
        </div>
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: `${rows.scrolled}px` }}>
        {indexes.map((index) => {
          const record = rowAt(index);
          return (
            <div
              key={index}
              id={`${id}-${index}`}
              role="row"
              aria-rowindex={index + 2}
              aria-selected={index === current}
              className={classes(styles['row'], styles['record'])}
              style={{ transform: `translateY(${rows.yOf(index)}px)` }}
              data-index={index}
            >
              {record ? (
                <Cells
                  record={record}
                  anchoredUpTo={anchoredUpTo}
                  openedAt={openedAt}
                  time={time}
                />
              ) : (
                <span role="gridcell" className={styles['loading']}>
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
  anchoredUpTo,
  openedAt,
  time,
}: {
  record: RecordRow;
  anchoredUpTo: number;
  openedAt: number;
  time: Seen['time'];
}) {
  const { t } = useTranslation();
  const is = standing(record, anchoredUpTo);
  return (
    <>
      <span role="gridcell">
        <code>{numbered(record.at)}</code>
      </span>
      <span role="gridcell" className={styles['time']}>
        {record.time !== undefined && <Times at={record.time} near={openedAt} show={time} />}
      </span>
      <span role="gridcell" className={styles['clip']} title={record.who}>
        {record.who}
      </span>
      <span role="gridcell" className={styles['clip']}>
        <code>{record.type}</code>
      </span>
      <span role="gridcell" className={styles['clip']} title={record.what}>
        {record.damage ? t(`records.damage.${record.damage}`) : record.what}
      </span>
      <span role="gridcell" className={styles[lookOf(is)]}>
        <Icon of={ICONS[is]} size={16} />{' '}
        {t(`records.integrity.${is === 'misplaced' ? 'broken' : is}`)}
      </span>
    </>
  );
}

function lookOf(is: Standing): 'good' | 'bad' | 'dim' {
  if (is === 'anchored' || is === 'signed') return 'good';
  return is === 'linked' ? 'dim' : 'bad';
}
