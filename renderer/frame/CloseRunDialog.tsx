import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../main/contract/calls.ts';
import { isHeld } from '../state/held.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { TextField } from '../ui/Field.tsx';
import { Status } from '../ui/Status.tsx';

/** A whole chat pasted in would be refused by main, as a fault of the app that nothing mends. */
const LONGEST_REASON = 500;

/** Ends a run before its last step, with a reason; with `then` another begins in its place. */
export function CloseRunDialog({ then }: { then?: Omit<Args<'run.start'>, 'instead'> }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const led = useView().run?.led;
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
    const reply = then
      ? await send('run.start', { ...then, instead: why })
      : await send('run.close', { why: 'abandoned', reason: why });
    if (reply.ok) desk.close();
    else if (isHeld(reply.error)) desk.go({ at: 'gate' });
  };
  return (
    <Dialog
      title={
        then ? t('player.closeRun.changeTitle', { id: then.playbook }) : t('player.closeRun.title')
      }
      onClose={() => desk.close()}
    >
      <p>{t(then ? 'player.closeRun.changeText' : 'player.closeRun.text')}</p>
      {led?.sheet === false && (
        <Status is="attention">{t('drill.from.sheetMissing', { name: led.by })}</Status>
      )}
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
          {t(then ? 'player.closeRun.changeSave' : 'player.closeRun.save')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
