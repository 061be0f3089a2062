import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothClocks } from '../i18n/time.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { TextArea } from '../ui/Field.tsx';
import { pressSubmit } from '../ui/press-submit.ts';
import { RadioList } from '../ui/RadioList.tsx';
import { MaskPreview } from './MaskPreview.tsx';
import { keepDraft, takeDraft } from './note-draft.ts';
import { useMasks, type Harmless } from './use-masks.ts';

/**
 * A note carries the time it was opened. However it is left, by Escape or because a file was
 * dropped, the next one begins with its draft.
 */
export function NoteDialog({ first, openedAt }: { first: 'note' | 'evidence'; openedAt: number }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const { send, failure, busy } = useCall();
  const [kind, setKind] = useState(first);
  const [text, setText] = useState(() => takeDraft(run?.runId));
  const [missing, setMissing] = useState(false);
  const [harmless, setHarmless] = useState<readonly Harmless[]>([]);
  const masks = useMasks(text);
  const save = async (): Promise<void> => {
    setMissing(text.trim() === '');
    if (text.trim() === '' || busy) return;
    const path = run?.current?.path;
    const explained = harmless.filter(({ reason }) => reason.trim() !== '');
    const reply = await send('note.add', {
      kind,
      text: text.trim(),
      openedAt,
      ...(path === undefined ? {} : { path }),
      ...(explained.length === 0 ? {} : { harmless: explained }),
    });
    if (!reply.ok) return;
    keepDraft(run?.runId, '');
    desk.say(t('note.saved'));
    desk.close();
  };
  return (
    <Dialog
      title={t(kind === 'note' ? 'note.title' : 'note.evidenceTitle')}
      onClose={() => desk.close()}
    >
      <RadioList
        legend={t('note.kind')}
        hideLegend
        row
        value={kind}
        onChange={setKind}
        choices={[
          { value: 'note', label: t('note.note') },
          { value: 'evidence', label: t('note.evidence') },
        ]}
      />
      <TextArea
        label={t(kind === 'note' ? 'note.text' : 'note.evidenceText')}
        help={t('note.about', { time: bothClocks(openedAt) })}
        data-autofocus=""
        rows={4}
        value={text}
        problem={missing ? t('player.input.bad.required') : undefined}
        onChange={(event) => {
          setText(event.target.value);
          keepDraft(run?.runId, event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            pressSubmit(event.currentTarget);
          }
        }}
      />
      <MaskPreview text={text} masks={masks} harmless={harmless} onHarmless={setHarmless} />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('note.cancel')}</TextButton>
        <SecondButton data-submit="" keys="Ctrl ↵" off={busy} onClick={() => void save()}>
          {t('note.save')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}
