import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../state/use-call.ts';
import { useDesk } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { TextField } from '../ui/Field.tsx';

/** Ends a run before its last step, with a reason. */
export function CloseRunDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const reply = await send('run.close', { why: 'abandoned', reason: reason.trim() });
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('player.closeRun.title')} onClose={() => desk.close()}>
      <p>{t('player.closeRun.text')}</p>
      <TextField
        label={t('player.closeRun.reason')}
        data-autofocus=""
        value={reason}
        problem={missing ? t('player.input.bad.required') : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('player.closeRun.cancel')}</TextButton>
        <SecondButton off={busy} onClick={() => void save()}>
          {t('player.closeRun.save')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
