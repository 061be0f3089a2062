import { useTranslation } from 'react-i18next';
import type { DrillScore } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { Status } from '../../ui/Status.tsx';
import { useShowRecord } from '../../state/show-record.ts';
import { useLoad } from '../../state/use-load.ts';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { FigureTable } from '../../ui/FigureTable.tsx';
import { Debrief } from './Debrief.tsx';
import { Remarks } from './Remarks.tsx';
import styles from './Score.module.css';

const MARK = { P: 'done', S: 'attention', M: 'attention', U: 'failed', N: 'skipped' } as const;

/** Each objective with its rating and what was measured, the steps that took too long, the debrief. */
export function Score({ score, logId }: { score: DrillScore; logId: string }) {
  const { t } = useTranslation();
  const { text, lang } = useText();
  const measured = ({ measured: by }: DrillScore['objectives'][number]): string | undefined => {
    if (!by) return undefined;
    const say = (value: number): string =>
      by.unit === 'seconds' ? duration(value, lang) : String(value);
    const goal = say(by.goal);
    if (by.value === undefined) return t('score.measured.never', { goal });
    return t(`score.measured.${by.unit}`, { value: say(by.value), goal });
  };
  return (
    <section aria-labelledby="drill-score">
      <h2 id="drill-score" className={styles['title']}>
        {t('score.title')}
      </h2>
      <ul className={`${styles['list']} ${styles['objectives']}`}>
        {score.objectives.map((objective) => (
          <li key={objective.id}>
            <span>{text(objective.title)}</span>
            {objective.measured && (
              <span className={styles['measured']}>{measured(objective)}</span>
            )}
            <Status is={MARK[objective.rating]}>{t(`score.rating.${objective.rating}`)}</Status>
            {objective.given && (
              <span className={styles['given']}>
                {t('score.given', {
                  name: objective.given.person,
                  rating: t(`score.rating.${objective.given.measured}`),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className={styles['times']}>{t('score.howRated')}</p>
      <p className={styles['times']}>
        {t('score.times', { inTarget: score.inTarget, timed: score.timed })}
      </p>
      {score.late.length > 0 && (
        <ul aria-label={t('score.late')} className={styles['list']}>
          {score.late.map(({ path, number, title, seconds, targetSeconds }) => (
            <li key={path}>
              {t('score.lateStep', {
                number,
                title: text(title),
                value: duration(seconds, lang),
                goal: duration(targetSeconds, lang),
              })}
            </li>
          ))}
        </ul>
      )}
      <Figures logId={logId} />
      {score.remarks && <Remarks remarks={score.remarks} />}
      {score.messages.length > 0 && <Debrief messages={score.messages} />}
    </section>
  );
}

/** Each figure with its records, beside the last drills of the scenario. */
function Figures({ logId }: { logId: string }) {
  const { t } = useTranslation();
  const onShow = useShowRecord();
  const { value, failure } = useLoad('debrief.read', { logId });
  return (
    <>
      <h3 className={styles['title']}>{t('debrief.figures')}</h3>
      {failure && <FailureCard failure={failure} />}
      {value && <FigureTable debrief={value} onShow={onShow} narrow />}
    </>
  );
}
