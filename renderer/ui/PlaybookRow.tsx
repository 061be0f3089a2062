import { useTranslation } from 'react-i18next';
import type { PlaybookCard, SearchHit } from '../../main/contract/views.ts';
import { other, useText } from '../i18n/text.ts';
import { daysBetween } from '../i18n/time.ts';
import styles from './PlaybookRow.module.css';
import { Status } from './Status.tsx';

const STALE_DAYS = 90;

/** One playbook in a list: both titles, severity, usual time, last drill, and why a search found it. */
export function PlaybookRow({ card, now }: { card: PlaybookCard | SearchHit; now: number }) {
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
        {card.viewAndDrill && (
          <Status is="attention" size={16}>
            {t('own.viewAndDrill')}
          </Status>
        )}
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
