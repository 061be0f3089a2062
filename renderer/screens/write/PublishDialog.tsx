import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftPublished } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { CheckBox } from '../../ui/CheckBox.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Keeping } from './use-keeping.ts';

/** To publish is to sign: where it goes is chosen here, all else in main's own windows. */
export function PublishDialog({
  id,
  keeping,
  onClose,
}: {
  id: string;
  keeping: Keeping;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, failure, busy, clear } = useCall();
  const [keep, setKeep] = useState(true);
  const [file, setFile] = useState(false);
  const [replaces, setReplaces] = useState<string>();
  const [published, setPublished] = useState<DraftPublished>();
  const reserved =
    failure?.code === 'playbook-id-reserved' ? String(failure.params?.['id'] ?? '') : replaces;
  const publish = async (): Promise<void> => {
    clear();
    if (!(await keeping.keepNow())) {
      onClose();
      return;
    }
    const wish = { id, version: keeping.version(), keep, file };
    const reply = await send('draft.publish', {
      ...wish,
      ...(replaces === undefined ? {} : { replaces }),
    });
    if (reply.ok && reply.value) setPublished(reply.value);
  };
  if (published) return <Done published={published} onClose={onClose} />;
  return (
    <Dialog title={t('write.publish.title')} onClose={onClose}>
      <p>{t('write.publish.lead')}</p>
      <CheckBox checked={keep} onChange={setKeep}>
        {t('write.publish.keep')}
      </CheckBox>
      <CheckBox checked={file} onChange={setFile}>
        {t('write.publish.file')}
      </CheckBox>
      {reserved !== undefined && (
        <CheckBox
          checked={replaces === reserved}
          onChange={(on) => setReplaces(on ? reserved : undefined)}
        >
          {t('own.look.replace', { id: reserved })}
        </CheckBox>
      )}
      {failure && <FailureCard failure={failure} />}
      <p role="status">{busy && t('write.publish.elsewhere')}</p>
      <DialogActions>
        <TextButton onClick={onClose}>{t('write.publish.leave')}</TextButton>
        <SecondButton
          off={busy || !(keep || file)}
          offBecause={busy ? t('write.publish.elsewhere') : t('write.publish.nowhere')}
          onClick={() => void publish()}
        >
          {t('write.publish.sign')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}

function Done({ published, onClose }: { published: DraftPublished; onClose: () => void }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { playbook, signer, trusted, kept, file } = published;
  return (
    <Dialog title={t('write.publish.done', { id: playbook })} onClose={onClose}>
      <Status is="done">{t('write.publish.signedBy', { signer })}</Status>
      {kept && <p>{t('write.publish.kept', { id: playbook })}</p>}
      {file !== '' && <p>{t('write.publish.written', { file })}</p>}
      {!trusted && <Status is="attention">{t('write.publish.foreign')}</Status>}
      <DialogActions>
        <TextButton onClick={onClose}>{t('write.publish.close')}</TextButton>
        {kept && (
          <SecondButton onClick={() => desk.go({ at: 'reader', id: playbook })}>
            {t('own.readOf', { id: playbook })}
          </SecondButton>
        )}
      </DialogActions>
    </Dialog>
  );
}
