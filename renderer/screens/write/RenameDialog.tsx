import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdit, DraftName } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';

export interface Naming extends DraftName {
  readonly text: string;
  readonly offset: number;
}

/** Calls a step, a section, a role or a variable otherwise, wherever it stands. */
export function RenameDialog({
  naming,
  onEdits,
  onClose,
}: {
  naming: Naming;
  onEdits: (edits: readonly DraftEdit[]) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [to, setTo] = useState(naming.id);
  const { text, offset, kind, id, places } = naming;
  const rename = async (): Promise<void> => {
    const reply = await send('draft.rename', { text, offset, to: to.trim() });
    if (reply.ok) onEdits(reply.value);
  };
  return (
    <Dialog title={t('write.rename.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
      >
        <TextField
          label={t(`write.rename.${kind}`, { id })}
          help={t('write.rename.places', { count: places })}
          value={to}
          data-autofocus
          onChange={(event) => setTo(event.target.value)}
        />
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={onClose}>{t('write.rename.leave')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('write.rename.do')}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
