import { useTranslation } from 'react-i18next';
import type { DebriefView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clock } from '../../i18n/time.ts';
import { useShowRecord } from '../../state/show-record.ts';
import { RecordLinks } from '../../ui/RecordLinks.tsx';
import styles from './Debrief.module.css';

/** What the facilitator noted, and the drill's messages with what was expected of each. */
export function Said({ debrief: { remarks, messages } }: { debrief: DebriefView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const onShow = useShowRecord();
  return (
    <>
      {remarks.length > 0 && (
        <section className={styles['part']} aria-labelledby="debrief-remarks">
          <h2 id="debrief-remarks">{t('debrief.remarks')}</h2>
          <ul className={styles['list']}>
            {remarks.map(({ record, at, person, text: words, objective }) => (
              <li key={`${record.log} ${String(record.seq)}`}>
                <div>
                  <p>{words ?? '–'}</p>
                  <div className={styles['foot']}>
                    <span>
                      {[
                        person,
                        clock(at),
                        ...(objective ? [t('debrief.about', { objective: text(objective) })] : []),
                      ].join(' · ')}
                    </span>
                    <RecordLinks records={[record]} of={person} onShow={onShow} />
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {messages.length > 0 && (
        <section className={styles['part']} aria-labelledby="debrief-messages">
          <h2 id="debrief-messages">{t('score.messages')}</h2>
          <ul className={styles['list']}>
            {messages.map(({ id, from, says, expect, at, seenAt }) => (
              <li key={id}>
                <div>
                  <p>
                    <strong>{text(from)}</strong>: {text(says)}
                  </p>
                  <p>{t('score.expected', { text: text(expect) })}</p>
                  <div className={styles['foot']}>
                    {`${t('score.came', { time: clock(at) })} · ${
                      seenAt === undefined
                        ? t('score.unread')
                        : t('score.read', { time: clock(seenAt) })
                    }`}
                  </div>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
