import { FilePlus2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { bothClocks } from '../i18n/time.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { pressSubmit } from '../ui/press-submit.ts';
import { TextArea } from '../ui/Field.tsx';
import { EvidenceLine } from './EvidenceLine.tsx';
import styles from './EvidenceDialog.module.css';
import { useEvidence } from './use-evidence.ts';

/** Files and words to be kept with the step: looked at first, kept on a press. */
export function EvidenceDialog({
  files,
  source,
  openedAt: lastGivenAt,
}: {
  files: readonly File[];
  source: 'file' | 'pasted';
  openedAt: number;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run } = useView();
  const { send, failure, busy: writing } = useCall();
  const [text, setText] = useState('');
  const [openedAt] = useState(lastGivenAt);
  const step = run?.phase === 'going' ? run.current : undefined;
  const evidence = useEvidence(files, { openedAt, source, path: step?.path, text });
  const { items } = evidence;
  const waiting = items.filter(({ state }) => state === 'waiting').length;
  const busy = evidence.busy || writing;
  const time = bothClocks(openedAt);

  const keep = async (): Promise<void> => {
    if (busy) return;
    if (items.length === 0 && text.trim() !== '') {
      const path = step?.path;
      const note = { kind: 'evidence', text: text.trim(), openedAt } as const;
      const reply = await send('note.add', path === undefined ? note : { ...note, path });
      if (reply.ok) desk.close();
      return;
    }
    const names = items.map(({ name }) => name).join(', ');
    if (!(await evidence.all())) return;
    desk.say(t('evidence.saidKept', { name: names }));
    desk.close();
  };
  /* What is given up, such as a file that looks like a secret, is said: it is not in the log. */
  const leave = (): void => {
    const left = items.filter(({ state }) => state !== 'kept').map(({ name }) => name);
    if (left.length > 0) desk.say(t('evidence.saidNotKept', { name: left.join(', ') }));
    desk.close();
  };
  return (
    <Dialog title={t('evidence.dialogTitle')} wide onClose={leave}>
      <div className={styles['files']}>
        {items.length === 0 ? (
          <p className={styles['none']}>{t('evidence.none')}</p>
        ) : (
          <ul aria-label={t('evidence.files')}>
            {items.map((item) => (
              <EvidenceLine
                key={item.key}
                item={item}
                busy={busy}
                onRemove={() => evidence.remove(item.key)}
                onTake={(how) => void evidence.one(item, how)}
              />
            ))}
          </ul>
        )}
        <TextButton icon={FilePlus2} off={busy} onClick={() => void evidence.choose()}>
          {t('evidence.choose')}
        </TextButton>
      </div>
      <TextArea
        label={t('evidence.what')}
        note={t('evidence.optional')}
        help={
          step ? t('evidence.at', { number: step.number, time }) : t('evidence.atRun', { time })
        }
        data-autofocus=""
        rows={2}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            pressSubmit(event.currentTarget);
          }
        }}
      />
      <p className={styles['hint']}>{t('evidence.limit')}</p>
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={leave}>{t('evidence.close')}</TextButton>
        {(waiting > 0 || items.length === 0) && (
          <SecondButton
            data-submit=""
            keys="Ctrl ↵"
            off={busy || (items.length === 0 && text.trim() === '')}
            onClick={() => void keep()}
          >
            {items.length === 0 ? t('note.save') : t('evidence.keep', { count: waiting })}
          </SecondButton>
        )}
      </DialogActions>
    </Dialog>
  );
}
