import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkipReason } from '../../../main/contract/views.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/Field.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { useCall } from '../../state/use-call.ts';
import type { Act } from './act.ts';

const REASONS: readonly SkipReason[] = ['not-applicable', 'done-elsewhere', 'blocked', 'commander'];

/** Skipping is allowed and cheap: one choice and one line. */
export function SkipDialog({ act, onClose }: { act: Act; onClose: () => void }) {
  const { t } = useTranslation();
  const { step } = act;
  const { send, failure, busy } = useCall();
  const [code, setCode] = useState<SkipReason>('not-applicable');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const reply = await send('step.skip', { path: step.path, code, reason: reason.trim() });
    if (reply.ok) onClose();
  };
  return (
    <Dialog title={t('player.skip.title')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RadioList
          legend={t('player.skip.why')}
          row
          value={code}
          onChange={setCode}
          choices={REASONS.map((value) => ({ value, label: t(`player.skip.${value}`) }))}
        />
        <TextField
          label={t('player.skip.reason')}
          data-autofocus=""
          value={reason}
          problem={missing ? t('player.input.bad.required') : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={onClose}>{t('player.skip.cancel')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('player.skip.save', { number: step.number })}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
