import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AnchorView, MessageView, CosignedView } from '../../../main/contract/views.ts';
import { GiveMessage } from '../../frame/GiveMessage.tsx';
import { TakeMessage } from '../../frame/TakeMessage.tsx';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Kept } from './Kept.tsx';
import styles from './AnchorScreen.module.css';

/** The request for a second copy of the app, and its answer. */
export function AskWitness({ anchor, onDone }: { anchor: AnchorView; onDone: () => void }) {
  const { t } = useTranslation();
  const { send, busy, failure } = useCall();
  const [vkey, setVkey] = useState('');
  const [request, setRequest] = useState<MessageView>();
  const [taken, setTaken] = useState<CosignedView>();
  const { logId } = anchor;
  const make = async (): Promise<void> => {
    setTaken(undefined);
    const reply = await send('anchor.request', { logId, ...(vkey === '' ? {} : { vkey }) });
    if (reply.ok) setRequest(reply.value);
  };
  const take = async (given: string): Promise<void> => {
    const reply = await send('anchor.take', { logId, given });
    if (!reply.ok) return;
    setTaken(reply.value);
    if (reply.value.is === 'again') setRequest(reply.value.message);
    else onDone();
  };
  return (
    <section className={styles['way']}>
      <h2>{t('anchor.ask.title')}</h2>
      <p>{t('anchor.ask.text')}</p>
      <p className={styles['dim']}>
        {t('anchor.ask.print')} <code className={styles['fingerprint']}>{anchor.fingerprint}</code>
      </p>
      {anchor.witnesses.length > 0 && (
        <SelectField
          label={t('anchor.ask.who')}
          value={vkey}
          onChange={(event) => {
            setVkey(event.target.value);
            setRequest(undefined);
          }}
        >
          <option value="">{t('anchor.ask.someone')}</option>
          {anchor.witnesses.map((one) => (
            <option key={one.vkey} value={one.vkey}>
              {one.person}
            </option>
          ))}
        </SelectField>
      )}
      {taken?.is === 'again' && (
        <p className={styles['attention']} role="status">
          {t('anchor.ask.again', { from: taken.from })}
        </p>
      )}
      {request ? (
        <GiveMessage message={request} />
      ) : (
        <SecondButton off={busy} onClick={() => void make()}>
          {t('anchor.ask.make')}
        </SecondButton>
      )}
      {taken?.is === 'kept' && <Kept taken={taken} onDone={onDone} />}
      {failure && <FailureCard failure={failure} focus />}
      <h3>{t('anchor.ask.answer')}</h3>
      <TakeMessage busy={busy} onGiven={(given) => void take(given)} />
    </section>
  );
}
