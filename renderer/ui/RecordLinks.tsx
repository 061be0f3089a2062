import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './Button.tsx';
import styles from './FigureTable.module.css';

export interface RecordRef {
  readonly log: string;
  readonly seq: number;
}

/** So many stand in a row at once. */
const FEW = 4;

/** The records that something was counted from, each the way to it in its log. `of`: what. */
export function RecordLinks({
  records,
  of,
  onShow,
}: {
  records: readonly RecordRef[];
  of: string;
  onShow: (record: RecordRef) => void;
}) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  if (records.length === 0) return <>–</>;
  const shown = all ? records : records.slice(0, FEW);
  const rest = records.length - shown.length;
  return (
    <span
      className={styles['records']}
      role="group"
      aria-label={t('debrief.records', { name: of })}
    >
      {shown.map(({ log, seq }) => (
        <LinkButton
          key={`${log} ${String(seq)}`}
          aria-label={t('debrief.record', { seq })}
          onClick={() => onShow({ log, seq })}
        >
          {seq}
        </LinkButton>
      ))}
      {rest > 0 && (
        <LinkButton
          aria-label={t('debrief.moreOf', { count: rest, name: of })}
          onClick={() => setAll(true)}
        >
          {t('debrief.more', { count: rest })}
        </LinkButton>
      )}
    </span>
  );
}
