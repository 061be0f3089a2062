import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import type { VirtualRows } from '../../ui/use-virtual-rows.ts';
import { rowByKey } from './list-keys.ts';
import type { Seen } from './seen.ts';
import styles from './RecordList.module.css';

/** What every list of records is given, of one log or of several. */
export interface GridProps {
  readonly attach: (element: HTMLElement | null) => void;
  readonly rows: VirtualRows;
  readonly count: number;
  /** Index of the current row; -1 when none is. */
  readonly current: number;
  readonly time: Seen['time'];
  readonly onCurrent: (index: number) => void;
}

/**
 * Rows as a grid that draws only what is in sight. Arrows, Page, Home and End move the current row;
 * keys of other meaning are the list's own.
 */
export function RecordGrid({
  attach,
  rows,
  count,
  current,
  time,
  onCurrent,
  label,
  columns,
  look,
  onKey,
  cellsOf,
}: GridProps & {
  label: string;
  columns: readonly string[];
  /** A class beside the grid's own, for columns of other widths. */
  look?: string | undefined;
  /** True when the key meant something to the list. */
  onKey: (key: string) => boolean;
  /** Cells of a row; nothing while it is still being read. */
  cellsOf: (index: number) => ReactNode;
}) {
  const { t } = useTranslation();
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowByKey(event.key, current, count, rows.page);
    if (to !== undefined) onCurrent(to);
    else if (!onKey(event.key)) return;
    event.preventDefault();
  };
  const indexes = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  const drawn = current >= rows.first && current < rows.end;
  return (
    <div
      ref={attach}
      role="grid"
      aria-label={label}
      aria-rowcount={count + 1}
      aria-colcount={columns.length}
      aria-activedescendant={drawn ? `${id}-${current}` : undefined}
      tabIndex={0}
      data-records=""
      className={classes(styles['grid'], styles[time], look)}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const row = event.target instanceof Element && event.target.closest('[data-index]');
        if (row instanceof HTMLElement) onCurrent(Number(row.dataset['index']));
      }}
    >
      <div role="rowgroup" className={styles['head']}>
        <div role="row" aria-rowindex={1} className={styles['row']}>
          {columns.map((column) => (
            <span key={column} role="columnheader">
              {column}
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles['body']} style={{ height: `${rows.scrolled}px` }}>
        {indexes.map((index) => (
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
            {cellsOf(index) ?? (
              <span role="gridcell" className={styles['loading']}>
                {t('records.loading')}
              </span>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

/** Asks for the search, also with a Japanese keyboard's wide slash. */
export const asksForSearch = (key: string): boolean => key === '/' || key === '／';
