import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { Change } from '../../ui/Change.tsx';
import { namesOf } from '../../ui/FigureTable.tsx';
import { RecordLinks } from '../../ui/RecordLinks.tsx';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import styles from './Debrief.module.css';

const MARK = { P: 'done', S: 'attention', M: 'attention', U: 'failed', N: 'skipped' } as const;

/** Each objective with its rating, beside those of earlier drills, and its records. */
export function Objectives({ debrief }: { debrief: DebriefView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const onShow = useShowRecord();
  const { objectives, earlier } = debrief;
  const compared = earlier.length > 0;
  return (
    <section className={styles['part']} aria-labelledby="debrief-objectives">
      <h2 id="debrief-objectives">{t('debrief.objectives')}</h2>
      <div className={styles['wide']}>
        <Table
          label={t('debrief.objectives')}
          columns={[
            t('debrief.column.objective'),
            t('debrief.column.now'),
            ...(compared ? [t('debrief.column.since')] : []),
            ...namesOf(earlier),
            t('debrief.column.records'),
          ]}
          rows={objectives.map(
            ({ id, title, rating, given, records, change, earlier: before }) => ({
              id,
              cells: [
                text(title),
                <span key="now">
                  <Status is={MARK[rating]} size={16}>
                    {t(`score.rating.${rating}`)}
                  </Status>
                  {given && (
                    <small className={styles['under']}>
                      {t('score.given', {
                        name: given.person,
                        rating: t(`score.rating.${given.measured}`),
                      })}
                    </small>
                  )}
                </span>,
                ...(compared ? [<Change key="since" is={change} />] : []),
                ...before.map((one) => (one === null ? '–' : one)),
                <RecordLinks key="records" records={records} of={text(title)} onShow={onShow} />,
              ],
            }),
          )}
        />
      </div>
      <p className={styles['quiet']}>{t('score.howRated')}</p>
      {compared && <p className={styles['quiet']}>{t('debrief.letters')}</p>}
    </section>
  );
}
