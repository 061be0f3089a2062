import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothClocks } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { atTime } from './at-time.ts';

const KINDS = ['promise', 'decision', 'told'] as const;

/** A promise with its time, a decision with who took it, or who was told: one line each. */
export function AgreedDialog({ openedAt }: { openedAt: number }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const [is, setIs] = useState<(typeof KINDS)[number]>('promise');
  const [what, setWhat] = useState('');
  const [who, setWho] = useState('');
  const [time, setTime] = useState('');
  const [tried, setTried] = useState(false);
  const at = atTime(time, openedAt, is === 'promise' ? 'next' : 'last');
  const missing = tried ? t('player.input.bad.required') : undefined;
  const unnamed = is !== 'promise' && who.trim() === '';
  const untimed = is !== 'decision' && time.trim() !== '' && at === undefined;
  const save = async (): Promise<void> => {
    setTried(true);
    if (what.trim() === '' || unnamed || untimed) return;
    const timed = is === 'decision' || at === undefined ? {} : { at };
    const said = { is, what: what.trim(), who: who.trim(), openedAt, ...timed };
    const reply = await send('agreed.add', said);
    if (!reply.ok) return;
    desk.say(t('agreed.saved'));
    desk.close();
  };
  return (
    <Dialog title={t('agreed.title')} onClose={() => desk.close()}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RadioList
          legend={t('agreed.kind')}
          hideLegend
          row
          value={is}
          onChange={setIs}
          choices={KINDS.map((value) => ({ value, label: t(`agreed.is.${value}`) }))}
        />
        <TextField
          label={t(`agreed.what.${is}`)}
          help={t('note.about', { time: bothClocks(openedAt) })}
          data-autofocus=""
          value={what}
          maxLength={500}
          problem={what.trim() === '' ? missing : undefined}
          onChange={(event) => setWhat(event.target.value)}
        />
        <TextField
          label={t(`agreed.who.${is}`)}
          value={who}
          maxLength={200}
          problem={unnamed ? missing : undefined}
          onChange={(event) => setWho(event.target.value)}
        />
        {is !== 'decision' && (
          <TextField
            inputMode="numeric"
            label={t(`agreed.at.${is}`)}
            help={at === undefined ? t('agreed.timeHelp') : bothClocks(at)}
            problem={tried && untimed ? t('agreed.timeWrong') : undefined}
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        )}
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={() => desk.close()}>{t('note.cancel')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('agreed.save')}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
