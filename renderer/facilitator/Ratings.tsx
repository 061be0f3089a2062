import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import { useText } from '../i18n/text.ts';
import { RadioList } from '../ui/RadioList.tsx';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';

const RATINGS = ['P', 'S', 'M', 'U'] as const;

/** Each objective with HSEEP's four ratings: what is chosen here goes before what the log measures. */
export function Ratings({ drill, lead }: { drill: LedDrill; lead: Lead }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section aria-labelledby="lead-ratings" className={styles['ratings']}>
      <h2 id="lead-ratings">{t('lead.ratings')}</h2>
      <p className={styles['dim']}>{t('lead.ratingsHelp')}</p>
      {drill.objectives.map(({ id, title, rating, person }) => (
        <div key={id}>
          <RadioList
            row
            legend={text(title)}
            value={rating}
            choices={RATINGS.map((value) => ({ value, label: value }))}
            onChange={(value) => void lead.act('lead.rate', { objective: id, rating: value })}
          />
          {rating && (
            <p className={styles['dim']}>
              {t(`score.rating.${rating}`)} · {person}
            </p>
          )}
        </div>
      ))}
    </section>
  );
}
