import { useTranslation } from 'react-i18next';
import { PrimaryButton, SecondButton } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { Output } from '../../../ui/Output.tsx';

/** Several lines were pasted: a shell runs each as it comes, so they are shown before any is sent. */
export function PasteDialog({
  text,
  server,
  onSend,
  onClose,
}: {
  text: string;
  server: string;
  onSend: () => void;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const lines = text.replace(/\r$/, '').split('\r');
  return (
    <Dialog
      title={t('terminal.paste.title', { count: lines.length, server })}
      onClose={onClose}
      wide
    >
      <p>{t('terminal.paste.text')}</p>
      <Output label={t('terminal.paste.shown')}>{lines.join('\n')}</Output>
      <DialogActions>
        <SecondButton onClick={onClose} data-autofocus="">
          {t('terminal.paste.cancel')}
        </SecondButton>
        <PrimaryButton onClick={onSend}>
          {t('terminal.paste.send', { count: lines.length })}
        </PrimaryButton>
      </DialogActions>
    </Dialog>
  );
}
