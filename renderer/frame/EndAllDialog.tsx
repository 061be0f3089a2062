import { useTranslation } from 'react-i18next';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';

/** Ends every session at once, saying what ending does and does not do. */
export function EndAllDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { sessions } = useView();
  const { send, failure, busy } = useCall();
  const count = sessions.length;
  const end = async (): Promise<void> => {
    const reply = await send('session.end-all', {});
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('dock.endAllTitle')} onClose={() => desk.close()}>
      <p>{count === 0 ? t('dock.endAllNone') : t('dock.endAllText', { count })}</p>
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton data-autofocus="" onClick={() => desk.close()}>
          {t('dock.keep')}
        </TextButton>
        <SecondButton off={busy || count === 0} onClick={() => void end()}>
          {t('dock.endAll')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
