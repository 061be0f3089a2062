import { Anchor, CircleHelp, Link2, ShieldCheck, TriangleAlert, Unlink2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RecordRow } from '../../../main/contract/views.ts';
import { zone } from '../../i18n/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { numbered } from './broken.ts';
import { asksForSearch, RecordGrid, type GridProps } from './RecordGrid.tsx';
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

/** Records of one log. A digit starts a number to go to, `/` goes to the search. */
export function RecordList({
  rowAt,
  anchoredUpTo,
  openedAt,
  onDigit,
  onFind,
  ...grid
}: GridProps & {
  rowAt: (index: number) => RecordRow | undefined;
  anchoredUpTo: number;
  openedAt: number;
  onDigit: (digit: string) => void;
  onFind: () => void;
}) {
  const { t } = useTranslation();
  const { time } = grid;
  return (
    <RecordGrid
      {...grid}
      label={t('records.list')}
      columns={[
        '#',
        t(timeColumn(time), { zone: zone(openedAt) }),
        t('log.who'),
        t('log.kind'),
        t('log.what'),
        t('log.integrity'),
      ]}
      onKey={(key) => {
        if (/^[0-9０-９#]$/.test(key)) onDigit(key.normalize('NFKC'));
        else if (asksForSearch(key)) onFind();
        else return false;
        return true;
      }}
      cellsOf={(index) => {
        const record = rowAt(index);
        return record && <Cells {...{ record, anchoredUpTo, openedAt, time }} />;
      }}
    />
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
