import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../../main/contract/calls.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { pressSubmit } from '../../ui/press-submit.ts';
import { TextArea } from '../../ui/Field.tsx';
import { StepText } from '../../ui/StepText.tsx';
import { useText } from '../../i18n/text.ts';
import type { Act } from './act.ts';
import styles from './Answer.module.css';

/** What a person did or saw, in words, beside what was expected. Ctrl Enter saves. */
export function ActualDialog({
  act,
  onClose,
  title,
  label,
  save,
  cancel,
  as,
}: {
  act: Act;
  onClose: () => void;
  title: string;
  label: string;
  save: string;
  cancel: string;
  as: Omit<Args<'step.confirm'>, 'path' | 'actual'>;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { step } = act;
  const { send, failure, busy } = useCall();
  const [actual, setActual] = useState('');
  const [missing, setMissing] = useState(false);
  const submit = async (): Promise<void> => {
    setMissing(actual.trim() === '');
    if (actual.trim() === '') return;
    const reply = await send('step.confirm', { path: step.path, actual: actual.trim(), ...as });
    if (reply.ok) onClose();
  };
  return (
    <Dialog title={title} onClose={onClose}>
      {step.expect && (
        <div>
          <p className={styles['dim']}>{t('player.expect')}</p>
          <StepText>{text(step.expect)}</StepText>
        </div>
      )}
      <TextArea
        label={label}
        data-autofocus=""
        value={actual}
        problem={missing ? t('player.input.bad.required') : undefined}
        onChange={(event) => setActual(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            pressSubmit(event.currentTarget);
          }
        }}
      />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={onClose}>{cancel}</TextButton>
        <SecondButton data-submit="" off={busy} onClick={() => void submit()}>
          {save}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
