import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './AnchorScreen.module.css';

/** Only where the organisation names an authority, and only when a person presses the button. */
export function TimeStamp({
  logId,
  host,
  onDone,
}: {
  logId: string;
  host: string;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, failure } = useCall();
  const [done, setDone] = useState(false);
  const ask = async (): Promise<void> => {
    const reply = await send('anchor.stamp', { logId });
    setDone(reply.ok);
    if (reply.ok) onDone();
  };
  return (
    <section className={styles['way']}>
      <h2>{t('anchor.stamp.title')}</h2>
      <p>{t('anchor.stamp.text', { host })}</p>
      <SecondButton off={busy} onClick={() => void ask()}>
        {t('anchor.stamp.button')}
      </SecondButton>
      <p role="status">{done && t('anchor.stamp.done')}</p>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
