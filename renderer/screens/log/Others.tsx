import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockShort, date } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './export/Export.module.css';

/** Logs of other laptops that were taken in, to choose from, and the way to take in another. */
export function Others({
  logId,
  chosen,
  onChange,
}: {
  logId: string;
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState(0);
  const { value: others, failure: unread } = useLoad('export.others', { logId }, taken);
  const { send, failure, busy } = useCall();
  const takeIn = async (): Promise<void> => {
    const reply = await send('export.take-in', { logId });
    if (!reply.ok || !reply.value) return;
    const { logId: id } = reply.value;
    setTaken((count) => count + 1);
    onChange([...chosen.filter((one) => one !== id), id]);
  };
  const wrong = failure ?? unread;
  return (
    <>
      {others?.length === 0 && <p className={styles['hint']}>{t('export.othersNone')}</p>}
      <div className={styles['group']}>
        {others?.map(({ logId: id, person, device, openedAt, records }) => (
          <CheckBox
            key={id}
            checked={chosen.includes(id)}
            onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
          >
            {t('export.other', {
              person,
              device,
              records,
              date: date(openedAt),
              time: clockShort(openedAt),
            })}
          </CheckBox>
        ))}
      </div>
      <LinkButton off={busy} onClick={() => void takeIn()}>
        {t('export.takeIn')}
      </LinkButton>
      {wrong && <FailureCard failure={wrong} />}
    </>
  );
}
