import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CosignedView } from '../../../main/contract/views.ts';
import { bothClocks } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './AnchorScreen.module.css';

/** A cosignature that fits. A key not known before counts only once it was compared by voice. */
export function Kept({
  taken,
  onDone,
}: {
  taken: CosignedView & { readonly is: 'kept' };
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { send, busy, failure } = useCall();
  const { name, size, at, vkey, fingerprint } = taken;
  const [person, setPerson] = useState(name);
  const [believed, setBelieved] = useState(false);
  const believe = async (): Promise<void> => {
    const reply = await send('anchor.trust', { vkey, person });
    if (!reply.ok) return;
    setBelieved(true);
    onDone();
  };
  return (
    <div className={styles['kept']} role="status">
      <Status is="done">{t('anchor.ask.kept', { name, last: size - 1 })}</Status>
      <p className={styles['dim']}>{t('anchor.ask.clock', { time: bothClocks(at) })}</p>
      {!taken.known && !believed && (
        <>
          <Status is="attention">{t('anchor.ask.unknown')}</Status>
          <p>{t('anchor.ask.compare', { name })}</p>
          <code className={styles['fingerprint']}>{fingerprint}</code>
          <TextField
            label={t('anchor.ask.person')}
            value={person}
            onChange={(event) => setPerson(event.target.value)}
          />
          <SecondButton off={busy} onClick={() => void believe()}>
            {t('anchor.ask.believe')}
          </SecondButton>
        </>
      )}
      {believed && <p>{t('anchor.ask.believed', { person })}</p>}
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
