import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkipReason, TrackView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { useCall } from '../../../state/use-call.ts';
import { SecondButton, TextButton } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { RadioList } from '../../../ui/RadioList.tsx';
import { typedIn } from '../../../ui/typed.ts';
import { OneField } from '../kinds/OneField.tsx';

/** As long as main takes a reason. */
const LONGEST = 500;
const REASONS: readonly SkipReason[] = ['done-elsewhere', 'not-applicable', 'blocked', 'commander'];

/** A track is ended before its last step: somebody did it elsewhere, or it is left for a reason. */
export function EndTrackDialog({
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
  const [code, setCode] = useState<SkipReason>('done-elsewhere');
  const [by, setBy] = useState(track.person ?? '');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const elsewhere = code === 'done-elsewhere';
  const missing = tried ? t('player.input.bad.required') : undefined;
  const bad = failure?.code === 'value-invalid' ? failure.params?.['field'] : undefined;
  const save = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    setTried(true);
    if (reason.trim() === '' || (elsewhere && by.trim() === '')) return;
    const values = Object.fromEntries(
      track.gives
        .map(({ id }) => [id, typedIn(typed, id)] as const)
        .filter(([, value]) => value.trim() !== ''),
    );
    const reply = await send('track.end', {
      path,
      track: track.id,
      code,
      reason: reason.trim(),
      ...(elsewhere ? { by: by.trim(), values } : {}),
    });
    if (reply.ok) onClose();
  };
  return (
    <Dialog title={t('tracks.endTitle')} onClose={onClose}>
      <form className="stack" noValidate onSubmit={(event) => void save(event)}>
        <p>{text(track.title)}</p>
        <RadioList
          legend={t('tracks.how')}
          value={code}
          onChange={setCode}
          choices={REASONS.map((value) => ({
            value,
            label: t(
              value === 'done-elsewhere' ? 'tracks.elsewhereChoice' : `player.skip.${value}`,
            ),
          }))}
        />
        {elsewhere && (
          <TextField
            label={t('tracks.by')}
            value={by}
            maxLength={100}
            problem={by.trim() === '' ? missing : undefined}
            onChange={(event) => setBy(event.target.value)}
          />
        )}
        {elsewhere && track.gives.length > 0 && (
          <>
            <p>{t('tracks.values')}</p>
            {track.gives.map((field) => (
              <OneField
                key={field.id}
                field={{ ...field, required: false }}
                first={false}
                problem={bad === field.id ? t('player.input.bad.format') : undefined}
              />
            ))}
          </>
        )}
        <TextField
          label={t(elsewhere ? 'tracks.reason' : 'player.skip.reason')}
          value={reason}
          maxLength={LONGEST}
          problem={reason.trim() === '' ? missing : undefined}
          onChange={(event) => setReason(event.target.value)}
        />
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={onClose}>{t('player.skip.cancel')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('tracks.saveEnd')}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
