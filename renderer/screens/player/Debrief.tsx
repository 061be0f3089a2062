import { useTranslation } from 'react-i18next';
import type { DrillScore } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clock } from '../../i18n/time.ts';
import styles from './Score.module.css';

/** Each message of a drill that is over: when it came, when it was read, what was expected. */
export function Debrief({ messages }: { messages: DrillScore['messages'] }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <section aria-labelledby="drill-debrief">
      <h3 id="drill-debrief" className={styles['title']}>
        {t('score.messages')}
      </h3>
      <ul className={styles['told']}>
        {messages.map(({ id, from, says, expect, at, seenAt }) => (
          <li key={id}>
            <p className={styles['when']}>
              {`${text(from)} · ${t('score.came', { time: clock(at) })} · ${
                seenAt === undefined ? t('score.unread') : t('score.read', { time: clock(seenAt) })
              }`}
            </p>
            <p>{text(says)}</p>
            <p>{t('score.expected', { text: text(expect) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
