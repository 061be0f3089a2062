import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useCall } from '../../../state/use-call.ts';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TextField } from '../../../ui/Field.tsx';

/** Names who does a track; an empty name takes it back. */
export function HoldDialog({
  path,
  track,
  onClose,
}: {
  path: string;
  track: TrackView;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { send, failure, busy } = useCall();
  const [person, setPerson] = useState(track.person ?? '');
  const save = async (): Promise<void> => {
    const reply = await send('track.hold', { path, track: track.id, person: person.trim() });
    if (reply.ok) onClose();
  };
  return (
    <Dialog title={t('tracks.holdTitle')} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <p>{text(track.title)}</p>
        <TextField
          label={t('tracks.name')}
          help={track.owner && t('tracks.owner', { who: text(track.owner) })}
          data-autofocus=""
          value={person}
          maxLength={100}
          onChange={(event) => setPerson(event.target.value)}
        />
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={onClose}>{t('player.skip.cancel')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('tracks.save')}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
