import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DraftEdit, DraftView } from '../../../main/contract/views.ts';
import { clock } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import type { Keeping, KeptState } from './use-keeping.ts';
import styles from './Write.module.css';

const KEPT: Readonly<Record<KeptState, StatusKind>> = {
  kept: 'done',
  waiting: 'running',
  refused: 'failed',
};

/** The draft's title row: whether it is kept, and what is done with the whole of it. */
export function Head({
  draft,
  keeping,
  errors,
  textNow,
  caretNow,
  onEdits,
}: {
  draft: DraftView;
  keeping: Keeping;
  /** How many: with any it is no playbook yet. Not known before main has looked. */
  errors: number | undefined;
  textNow: () => string;
  /** The editor's text, and where one writes in it. */
  caretNow: () => { readonly text: string; readonly offset: number };
  /** False where the text is another by now. */
  onEdits: (text: string, edits: readonly DraftEdit[]) => boolean;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const [told, setTold] = useState('');
  const [publishing, setPublishing] = useState(false);
  const { keepNow } = keeping;
  const save = async (): Promise<void> => {
    setTold('');
    if (!(await keepNow())) return;
    const reply = await send('draft.save-file', { id: draft.id });
    if (reply.ok && reply.value.file !== '') setTold(t('write.saved', { file: reply.value.file }));
  };
  const attach = async (): Promise<void> => {
    setTold('');
    const at = caretNow();
    const reply = await send('draft.attach', at);
    if (!reply.ok || !reply.value) return;
    const { file, edits } = reply.value;
    if (edits.length === 0) setTold(t('write.attachedBefore', { file }));
    else setTold(t(onEdits(at.text, edits) ? 'write.attached' : 'write.attachAgain', { file }));
  };
  // The way a file takes: looked at, compared, confirmed in main's own window, then drilled.
  const bringIn = async (): Promise<void> => {
    if (!(await keepNow())) return;
    const text = textNow();
    const name = /^id: *["']?([A-Z0-9-]+)/m.exec(text)?.[1] ?? 'playbook';
    desk.go({ at: 'own-playbooks', file: new File([text], `${name}.yaml`) });
  };
  const tryIt = async (): Promise<void> => {
    if (!(await keepNow())) return;
    await send('draft.try', { id: draft.id, version: keeping.version() });
  };
  const shown = keeping.failure ?? failure;
  return (
    <div>
      <div className={styles['head']}>
        <LinkButton onClick={() => desk.go({ at: 'write' })}>{t('write.back')}</LinkButton>
        <PageTitle>{t('write.title')}</PageTitle>
        <span role="status">
          <Status is={KEPT[keeping.state]} size={16}>
            {t(`write.kept.${keeping.state}`, { time: clock(keeping.savedAt) })}
          </Status>
        </span>
        <SecondButton
          off={errors !== 0}
          offBecause={t(errors === undefined ? 'write.checking' : 'write.errorsFirst')}
          onClick={() => setPublishing(true)}
        >
          {t('write.publish.open')}
        </SecondButton>
        <TextButton
          off={errors !== 0 || busy}
          offBecause={t(errors === undefined ? 'write.checking' : 'write.errorsFirst')}
          onClick={() => void tryIt()}
        >
          {t('write.try')}
        </TextButton>
        <TextButton
          off={errors !== 0}
          offBecause={t(errors === undefined ? 'write.checking' : 'write.errorsFirst')}
          onClick={() => void bringIn()}
        >
          {t('write.bringIn')}
        </TextButton>
        <TextButton off={busy} onClick={() => void attach()}>
          {t('write.attach')}
        </TextButton>
        <TextButton off={busy} onClick={() => void save()}>
          {t('write.saveFile')}
        </TextButton>
        <span role="status">{told}</span>
      </div>
      {publishing && (
        <PublishDialog id={draft.id} keeping={keeping} onClose={() => setPublishing(false)} />
      )}
      {shown && <FailureCard failure={shown} />}
    </div>
  );
}
