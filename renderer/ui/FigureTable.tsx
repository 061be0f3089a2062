import { useTranslation } from 'react-i18next';
import type { DebriefView, FigureView } from '../../main/contract/views.ts';
import { useText } from '../i18n/text.ts';
import { date, duration } from '../i18n/time.ts';
import { Change } from './Change.tsx';
import { classes } from './classes.ts';
import styles from './FigureTable.module.css';
import { RecordLinks, type RecordRef } from './RecordLinks.tsx';
import { Table } from './Table.tsx';
import { useKeyboardScroll } from './use-keyboard-scroll.ts';

/** What a drill came to, figure by figure, beside the last drills of its scenario, with its records. */
export function FigureTable({
  debrief: { figures, earlier },
  onShow,
  narrow = false,
}: {
  debrief: Pick<DebriefView, 'figures' | 'earlier'>;
  onShow: (record: RecordRef) => void;
  /** Beside other things: what became of a figure stands beneath it, not in a column. */
  narrow?: boolean;
}) {
  const { t } = useTranslation();
  const { text, lang } = useText();
  const compared = earlier.length > 0;
  const scroll = useKeyboardScroll<HTMLDivElement>();
  const say = (value: number | null | undefined, unit: FigureView['unit']): string => {
    if (value === undefined || value === null) return '–';
    if (unit === 'seconds') return duration(value, lang);
    if (unit === 'count') return String(value);
    return t(value === 1 ? 'debrief.yes' : 'debrief.no');
  };
  return (
    <>
      <Earlier earlier={earlier} />
      <div ref={scroll} className={classes(styles['wide'], narrow && styles['narrow'])}>
        <Table
          label={t('debrief.figures')}
          columns={[
            t('debrief.column.figure'),
            t('debrief.column.now'),
            ...(compared && !narrow ? [t('debrief.column.since')] : []),
            ...namesOf(earlier),
            t('debrief.column.records'),
          ]}
          rows={figures.map(({ id, name, unit, value, change, earlier: before, records }) => ({
            id,
            cells: [
              text(name),
              <span key="now" className={styles['now']}>
                <strong>{say(value, unit)}</strong>
                {narrow && change && <Change is={change} />}
              </span>,
              ...(compared && !narrow ? [<Change key="since" is={change} />] : []),
              ...before.map((one) => say(one, unit)),
              <RecordLinks key="records" records={records} of={text(name)} onShow={onShow} />,
            ],
          }))}
        />
      </div>
    </>
  );
}

/** Which drills stand beside this one. */
function Earlier({ earlier }: Pick<DebriefView, 'earlier'>) {
  const { t, i18n } = useTranslation();
  if (earlier.length === 0) return <p className={styles['quiet']}>{t('debrief.firstOne')}</p>;
  const each = earlier.map(({ at, person }) => t('debrief.earlierOne', { day: date(at), person }));
  const list = each.join(i18n.language === 'ja' ? '、' : '; ');
  return <p className={styles['quiet']}>{t('debrief.earlier', { list })}</p>;
}

/** Heads of their columns: the day, and which of that day where there are several. */
export function namesOf(earlier: DebriefView['earlier']): readonly string[] {
  const days = earlier.map(({ at }) => date(at).slice(5));
  return days.map((day, index) => {
    const same = days.slice(index + 1).filter((other) => other === day).length;
    return days.filter((other) => other === day).length > 1 ? `${day} (${String(same + 1)})` : day;
  });
}
