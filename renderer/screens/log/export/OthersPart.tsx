import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clockShort, date } from '../../../i18n/time.ts';
import { useCall } from '../../../state/use-call.ts';
import { useLoad } from '../../../state/use-load.ts';
import { LinkButton } from '../../../ui/Button.tsx';
import { CheckBox } from '../../../ui/CheckBox.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import styles from './Export.module.css';
import type { Form } from './wish.ts';

/** Logs of other laptops that were taken in, and the way to take in another. */
export function OthersPart({
  logId,
  form,
  change,
}: {
  logId: string;
  form: Form;
  change: (change: Partial<Form>) => void;
}) {
  const { t } = useTranslation();
  const [taken, setTaken] = useState(0);
  const { value: others } = useLoad('export.others', { logId }, taken);
  const { send, failure, busy } = useCall();
  const takeIn = async (): Promise<void> => {
    const reply = await send('export.take-in', { logId });
    if (!reply.ok || !reply.value) return;
    const { logId: id } = reply.value;
    setTaken((count) => count + 1);
    change({ others: [...form.others.filter((one) => one !== id), id] });
  };
  return (
    <details className={styles['part']}>
      <summary>{t('export.others')}</summary>
      <p className={styles['hint']}>{t('export.othersHint')}</p>
      {others?.length === 0 && <p className={styles['hint']}>{t('export.othersNone')}</p>}
      <div className={styles['group']}>
        {others?.map(({ logId: id, person, device, openedAt, records }) => (
          <CheckBox
            key={id}
            checked={form.others.includes(id)}
            onChange={(on) =>
              change({
                others: on ? [...form.others, id] : form.others.filter((one) => one !== id),
              })
            }
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
      {failure && <FailureCard failure={failure} />}
    </details>
  );
}
