import { useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import { TakeMessage } from '../TakeMessage.tsx';
import styles from './FromFacilitator.module.css';

/** Longer than a code with all that may stand between its characters. */
const LONGEST_CODE = 40;

/** Takes what whoever leads the drill from another device says: a code, and at the end the sheet. */
export function FromFacilitator() {
  const { t } = useTranslation();
  const desk = useDesk();
  const led = useView().run?.led;
  const { send, failure, busy } = useCall();
  const field = useRef<HTMLInputElement>(null);
  const [code, setCode] = useState('');
  const [told, setTold] = useState('');
  const [sheetIn, setSheetIn] = useState(false);
  const take = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (code.trim() === '') return;
    setTold('');
    const reply = await send('facilitator.code', { code });
    if (!reply.ok) return;
    setTold(t('drill.from.taken', { code: code.trim().toUpperCase() }));
    setCode('');
    field.current?.focus();
  };
  const takeSheet = async (given: string): Promise<void> => {
    setTold('');
    const reply = await send('facilitator.sheet', { given });
    setSheetIn(reply.ok);
  };
  return (
    <Dialog title={t('drill.from.title')} onClose={() => desk.close()}>
      <p>{led ? t('drill.from.text', { name: led.by }) : t('drill.from.nobody')}</p>
      <form className={styles['code']} onSubmit={(event) => void take(event)}>
        <TextField
          label={t('drill.from.code')}
          help={t('drill.from.codeHelp')}
          ref={field}
          data-autofocus=""
          maxLength={LONGEST_CODE}
          autoComplete="off"
          spellCheck={false}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <SecondButton type="submit" off={busy || code.trim() === ''}>
          {t('drill.from.take')}
        </SecondButton>
        <p role="status">{told}</p>
      </form>
      <h3>{t('drill.from.sheet')}</h3>
      {sheetIn ? (
        <div role="status">
          <Status is="done">{t('drill.from.sheetTaken')}</Status>
        </div>
      ) : (
        <>
          <p>{t('drill.from.sheetText')}</p>
          <TakeMessage onGiven={(given) => void takeSheet(given)} busy={busy} />
        </>
      )}
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('drill.from.close')}</TextButton>
      </DialogActions>
    </Dialog>
  );
}
