import { useTranslation } from 'react-i18next';
import type { MergedRow, MergedSourceView } from '../../../../main/contract/views.ts';
import { zone } from '../../../i18n/time.ts';
import { numbered } from '../broken.ts';
import { asksForSearch, RecordGrid, type GridProps } from '../RecordGrid.tsx';
import type { Seen } from '../seen.ts';
import { timeColumn, Times } from '../Times.tsx';
import list from '../RecordList.module.css';
import { letterOf } from './MergedSources.tsx';
import styles from './Merged.module.css';

/** Records of several laptops; keys as in the list of one log. */
export function MergedList({
  rowAt,
  sources,
  openedAt,
  onFind,
  ...grid
}: GridProps & {
  rowAt: (index: number) => MergedRow | undefined;
  sources: readonly MergedSourceView[];
  openedAt: number;
  onFind: () => void;
}) {
  const { t } = useTranslation();
  const { time } = grid;
  return (
    <RecordGrid
      {...grid}
      label={t('merged.list')}
      look={list['merged']}
      columns={[
        t(timeColumn(time), { zone: zone(openedAt) }),
        t('merged.laptop'),
        t('log.who'),
        t('log.kind'),
        t('log.what'),
        '#',
      ]}
      onKey={(key) => {
        if (asksForSearch(key)) onFind();
        return asksForSearch(key);
      }}
      cellsOf={(index) => {
        const record = rowAt(index);
        return record && <Cells {...{ record, openedAt, time }} source={sources[record.source]} />;
      }}
    />
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
