import type { ComponentProps, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { VirtualGrid } from '../../ui/VirtualGrid.tsx';
import type { Seen } from './seen.ts';
import styles from './RecordList.module.css';

type Grid = ComponentProps<typeof VirtualGrid>;

/** What every list of records is given, of one log or of several. */
export interface GridProps extends Pick<
  Grid,
  'attach' | 'rows' | 'count' | 'current' | 'onCurrent'
> {
  readonly time: Seen['time'];
}

/** Records as a grid; `look` stands beside its own columns, for those of other widths. */
export function RecordGrid({
  time,
  look,
  cellsOf,
  ...grid
}: Omit<Grid, 'cellsOf'> & {
  time: Seen['time'];
  /** Cells of a row; nothing while it is still being read. */
  cellsOf: (index: number) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <VirtualGrid
      {...grid}
      look={classes(styles['grid'], styles[time], look)}
      cellsOf={(index) =>
        cellsOf(index) ?? (
          <span role="gridcell" className={styles['loading']}>
            {t('records.loading')}
          </span>
        )
      }
    />
  );
}

/** Asks for the search, also with a Japanese keyboard's wide slash. */
export const asksForSearch = (key: string): boolean => key === '/' || key === '／';
