import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PlaybookCard, SearchHit } from '../../main/contract/views.ts';
import { other, useText } from '../i18n/text.ts';
import { daysBetween } from '../i18n/time.ts';
import { Icon } from './Icon.tsx';
import styles from './PlaybookRow.module.css';
import { Status } from './Status.tsx';

const STALE_DAYS = 90;

/** One playbook in a list: both titles, severity, usual time, last drill, and why a search found it. */
export function PlaybookRow({
  card,
  now,
  favourites = [],
}: {
  card: PlaybookCard | SearchHit;
  now: number;
  /** Ids of the playbooks marked as such. */
  favourites?: readonly string[];
}) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const minutes = Math.max(1, Math.round(card.usualSeconds / 60));
  return (
    <span className={styles['row']}>
      <span className={styles['names']}>
        <strong>
          <span className={styles['id']}>{card.id}</span> {text(card.title)}
        </strong>
        <span lang={other(lang)} className={styles['other']}>
          {card.title[other(lang)]}
        </span>
        <Marks card={card} favourite={favourites.includes(card.id)} />
        {'matched' in card && card.matched.where !== 'title' && (
          <span className={styles['why']}>
            {t(`playbook.why.${card.matched.where}`)}: {card.matched.text}
          </span>
        )}
      </span>
      <span>{t('playbook.severity', { level: card.severity.slice(3) })}</span>
      <span>{t('playbook.minutes', { count: minutes })}</span>
      <Drilled card={card} now={now} />
    </span>
  );
}

/** In a few words: that it is open, a favourite, or what is to be seen to. */
function Marks({
  card: { shelf, viewAndDrill },
  favourite,
}: {
  card: PlaybookCard;
  favourite: boolean;
}) {
  const { t } = useTranslation();
  // When it was drilled has a column, and who stands for it a line, of their own.
  const marks = shelf.health.filter(
    ({ is }) => is !== 'not-vouched' && is !== 'never-drilled' && is !== 'drilled-long-ago',
  );
  const [first] = marks;
  const words = first && t(`library.mark.${first.is}`, { ...first });
  if (!shelf.open && !favourite && !viewAndDrill && !words) return null;
  return (
    <span className={styles['marks']}>
      {shelf.open && (
        <Status is="running" size={16}>
          {t('library.openRun')}
        </Status>
      )}
      {favourite && (
        <span className={styles['favourite']}>
          <Icon of={Star} size={16} /> {t('library.favourite')}
        </span>
      )}
      {viewAndDrill && (
        <Status is="attention" size={16}>
          {t('own.viewAndDrill')}
        </Status>
      )}
      {words && (
        <Status is="attention" size={16}>
          {marks.length === 1
            ? words
            : t('library.andMore', { first: words, count: marks.length - 1 })}
        </Status>
      )}
    </span>
  );
}

function Drilled({ card, now }: { card: PlaybookCard; now: number }) {
  const { t } = useTranslation();
  const { lastDrilledAt: at, undrillable } = card;
  if (at === undefined) {
    return <span>{t(undrillable ? 'playbook.undrillable' : 'playbook.neverDrilled')}</span>;
  }
  const count = daysBetween(at, now);
  if (count === 0) return <span>{t('playbook.drilledToday')}</span>;
  if (count <= STALE_DAYS) return <span>{t('playbook.drilled', { count })}</span>;
  return (
    <span>
      <Status is="attention" size={16}>
        {t('playbook.drilled', { count })}
      </Status>
    </span>
  );
}
