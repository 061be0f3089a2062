import { useTranslation } from 'react-i18next';
import type { DrillScore } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './Score.module.css';

const MARK = { P: 'done', S: 'attention', M: 'attention', U: 'failed' } as const;

/** Each objective of the drill with its rating, then how many steps kept their time. */
export function Score({ score }: { score: DrillScore }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section aria-labelledby="drill-score">
      <h2 id="drill-score" className={styles['title']}>
        {t('player.finished.score')}
      </h2>
      <ul className={styles['list']}>
        {score.objectives.map(({ id, title, rating }) => (
          <li key={id}>
            <span>{text(title)}</span>
            <Status is={MARK[rating]}>{t(`player.finished.rating.${rating}`)}</Status>
          </li>
        ))}
      </ul>
      <p className={styles['times']}>
        {t('player.finished.scoreTimes', { inTarget: score.inTarget, timed: score.timed })}
      </p>
    </section>
  );
}
