import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextArea } from '../../ui/Field.tsx';
import type { Act } from './act.ts';

/** Why a step begins with a session that ends too soon: written down before anything is sent. */
export function AnywayDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [reason, setReason] = useState('');
  const go = async (): Promise<void> => {
    const reply = await send('step.run', { path: act.step.path, anyway: reason.trim() });
    if (reply.ok) onClose();
  };
  return (
    <Dialog title={t('renewal.anywayTitle')} onClose={onClose}>
      <TextArea
        label={t('renewal.anywayReason')}
        help={t('renewal.anywayHelp')}
        data-autofocus=""
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={onClose}>{t('renewal.cancel')}</TextButton>
        <SecondButton off={busy || reason.trim().length < 5} onClick={() => void go()}>
          {t('renewal.anywayGo')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
