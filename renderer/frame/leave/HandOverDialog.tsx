import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { useGoneWith } from '../use-gone-with.ts';
import { Standing } from './Standing.tsx';

/** No id of a person begins like this. */
const ELSE = '+else';
/** As short as main takes it. */
const SHORTEST = 5;

/** All the next person must know, what they read back of it, and their name: then the run is theirs. */
export function HandOverDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run, kit, sessions } = useView();
  const { send, failure, busy } = useCall();
  const people = (kit?.people ?? []).filter(({ id }) => id !== run?.person);
  const [who, setWho] = useState(people.length === 0 ? ELSE : '');
  const [name, setName] = useState('');
  const [readBack, setReadBack] = useState('');
  const [tried, setTried] = useState(false);
  useGoneWith(run);
  if (!run) return null;
  const unnamed = who === '' || (who === ELSE && name.trim() === '');
  const short = [...readBack.trim().normalize('NFKC')].length < SHORTEST;
  const save = async (): Promise<void> => {
    setTried(true);
    if (unnamed || short) return;
    const to = who === ELSE ? { name: name.trim() } : { id: who };
    const reply = await send('run.hand-over', { to, readBack: readBack.trim() });
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('handover.title')} onClose={() => desk.close()}>
      <form
        className="stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Standing run={run} sessions={sessions} />
        <TextArea
          label={t('handover.readBack')}
          help={t('handover.readBackHelp')}
          rows={3}
          value={readBack}
          problem={tried && short ? t('handover.readBackNeeded') : undefined}
          onChange={(event) => setReadBack(event.target.value)}
        />
        {people.length > 0 && (
          <SelectField
            label={t('handover.who')}
            value={who}
            problem={tried && who === '' ? t('player.input.bad.required') : undefined}
            onChange={(event) => setWho(event.target.value)}
          >
            <option value="">{t('player.input.choose')}</option>
            {people.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
            <option value={ELSE}>{t('gate.second.else')}</option>
          </SelectField>
        )}
        {who === ELSE && (
          <TextField
            label={t('handover.name')}
            value={name}
            maxLength={200}
            problem={tried && unnamed ? t('player.input.bad.required') : undefined}
            onChange={(event) => setName(event.target.value)}
          />
        )}
        {failure && <FailureCard failure={failure} />}
        <DialogActions>
          <TextButton onClick={() => desk.close()}>{t('player.skip.cancel')}</TextButton>
          <SecondButton type="submit" off={busy}>
            {t('handover.save')}
          </SecondButton>
        </DialogActions>
      </form>
    </Dialog>
  );
}
