import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConnectionView } from '../../../main/contract/views/connection-view.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './Connection.module.css';

/** Letting something on the way read the calls of this run: refused unless written down. */
export function AllowPart({ allowed }: { allowed: ConnectionView['allowed'] }) {
  const { t } = useTranslation();
  const { run } = useView();
  const { send, failure, busy } = useCall();
  const [pem, setPem] = useState('');
  const [reason, setReason] = useState('');
  const going = run?.phase === 'going';
  const off = busy || pem.trim() === '' || reason.trim() === '';
  return (
    <section className={styles['part']}>
      <h2 id="connection-authority" tabIndex={-1}>
        {t('connection.allow.title')}
      </h2>
      <p>{t('connection.allow.text')}</p>
      {failure && <FailureCard failure={failure} />}
      {allowed ? (
        <>
          <Status is="attention">{t('connection.allow.now', { name: allowed.name })}</Status>
          <code>{allowed.fingerprint}</code>
          <SecondButton off={busy} onClick={() => void send('connection.withdraw', {})}>
            {t('connection.allow.withdraw')}
          </SecondButton>
        </>
      ) : going ? (
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (!off) void send('connection.allow', { pem: pem.trim(), reason: reason.trim() });
          }}
        >
          <TextArea
            label={t('connection.allow.pem')}
            value={pem}
            onChange={(event) => setPem(event.target.value)}
          />
          <TextField
            label={t('connection.allow.reason')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          <SecondButton type="submit" off={off}>
            {t('connection.allow.submit')}
          </SecondButton>
        </form>
      ) : (
        <p>{t('connection.allow.noRun')}</p>
      )}
    </section>
  );
}
