import { useId, type KeyboardEvent, type ReactNode } from 'react';
import { classes } from './classes.ts';
import { rowByKey } from './row-by-key.ts';
import type { VirtualRows } from './use-virtual-rows.ts';
import styles from './VirtualGrid.module.css';

/**
 * Rows as a grid that draws only what is in sight. Arrows, Page, Home and End move the current row;
 * keys of other meaning are the list's own. `look` gives the columns their widths.
 */
export function VirtualGrid({
  attach,
  rows,
  count,
  current,
  onCurrent,
  label,
  columns,
  look,
  onKey,
  cellsOf,
}: {
  attach: (element: HTMLElement | null) => void;
  rows: VirtualRows;
  count: number;
  /** Index of the current row; -1 when none is. */
  current: number;
  onCurrent: (index: number) => void;
  label: string;
  columns: readonly string[];
  look?: string | undefined;
  /** True when the key meant something to the list. */
  onKey?: (key: string) => boolean;
  cellsOf: (index: number) => ReactNode;
}) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = rowByKey(event.key, current, count, rows.page);
    if (to !== undefined) onCurrent(to);
    else if (onKey?.(event.key) !== true) return;
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
      className={classes(styles['grid'], look)}
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
            {cellsOf(index)}
          </div>
        ))}
      </div>
    </div>
  );
}
