import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../state/use-call.ts';
import { useDesk } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { TextField } from '../ui/Field.tsx';

/** A whole chat pasted in would be refused by main, as a fault of the app that nothing mends. */
const LONGEST_REASON = 500;

/** Ends a run before its last step, with a reason. */
export function CloseRunDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const field = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const why = reason.trim();
    setMissing(why === '');
    if (why === '') {
      field.current?.focus();
      return;
    }
    const reply = await send('run.close', { why: 'abandoned', reason: why });
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('player.closeRun.title')} onClose={() => desk.close()}>
      <p>{t('player.closeRun.text')}</p>
      <TextField
        label={t('player.closeRun.reason')}
        ref={field}
        data-autofocus=""
        maxLength={LONGEST_REASON}
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
