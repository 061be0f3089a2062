import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachmentContentView, AttachmentView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Canvas } from '../../ui/Canvas.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Output } from '../../ui/Output.tsx';
import styles from './Attachments.module.css';

/** Pixels that the dialog is wide: a wider picture is made smaller, unless somebody wants it as it is. */
const FITS = 620;

/** One file of a playbook: a picture drawn pixel by pixel, a text as its characters, nothing run. */
export function AttachmentDialog({ of, onClose }: { of: AttachmentView; onClose: () => void }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { value, failure: unread } = useLoad('attachment.open', { sha256: of.sha256 });
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const save = async (): Promise<void> => {
    setTold('');
    const reply = await send('attachment.save', { sha256: of.sha256 });
    if (reply.ok && reply.value.file !== '') {
      setTold(t('attachment.saved', { file: reply.value.file }));
    }
  };
  const wrong = unread ?? failure;
  return (
    <Dialog title={text(of.title)} onClose={onClose} wide>
      <p className={styles['dim']}>
        {of.file}
        {value?.as === 'image' &&
          ` · ${t('evidence.picture', { width: value.width, height: value.height })}`}
        {value && ` · ${t('attachment.whole')}`}
      </p>
      {wrong && <FailureCard failure={wrong} />}
      {value && <Content of={value} name={text(of.title)} />}
      <p role="status">{told}</p>
      <DialogActions>
        <TextButton onClick={onClose}>{t('attachment.close')}</TextButton>
        {value && (
          <SecondButton off={busy} onClick={() => void save()}>
            {t('attachment.save')}
          </SecondButton>
        )}
      </DialogActions>
    </Dialog>
  );
}

function Content({ of, name }: { of: AttachmentContentView; name: string }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  switch (of.as) {
    case 'image':
      return (
        <>
          {of.width > FITS && (
            <CheckBox checked={whole} onChange={setWhole}>
              {t('attachment.ownSize')}
            </CheckBox>
          )}
          <Canvas
            bytes={of.bytes}
            mediaType={of.mediaType}
            size={of}
            name={name}
            {...(whole ? { longest: Math.max(of.width, of.height) } : {})}
            className={styles[whole ? 'whole' : 'picture']}
            broken={<p>{t('bundle.look.broken')}</p>}
          />
        </>
      );
    case 'text':
      return <Output label={name}>{of.text}</Output>;
    case 'file':
      return <p>{t('attachment.outside')}</p>;
  }
}
