import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../main/contract/failure.ts';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextArea, TextField } from '../../ui/Field.tsx';
import styles from './Debrief.module.css';

export interface ItemWords {
  readonly text: string;
  readonly owner: string;
  readonly due?: string;
}

const EXAMPLE = '2026-12-31';

/** One action item: what, who, until when. What was typed stays where it cannot be kept. */
export function ItemDialog({
  title,
  words,
  failure,
  onKeep,
  onClose,
}: {
  title: string;
  words: ItemWords;
  failure: Failure | undefined;
  onKeep: (words: ItemWords) => Promise<boolean>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState(words.text);
  const [owner, setOwner] = useState(words.owner);
  const [due, setDue] = useState(words.due ?? '');
  const [asked, setAsked] = useState(false);
  const day = due.normalize('NFKC').trim();
  const wrong = day !== '' && !isDay(day);
  const keep = (): void => {
    setAsked(true);
    if (text.trim() === '' || wrong) return;
    void onKeep({ text: text.trim(), owner: owner.trim(), ...(day === '' ? {} : { due: day }) });
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <TextArea
          label={t('debrief.what')}
          value={text}
          maxLength={2_000}
          problem={asked && text.trim() === '' ? t('debrief.whatMissing') : undefined}
          onChange={(event) => setText(event.target.value)}
        />
        <TextField
          label={t('debrief.owner')}
          value={owner}
          maxLength={200}
          onChange={(event) => setOwner(event.target.value)}
        />
        <TextField
          label={t('debrief.due')}
          value={due}
          maxLength={20}
          help={t('debrief.dueHint', { example: EXAMPLE })}
          problem={asked && wrong ? t('debrief.dueWrong', { example: EXAMPLE }) : undefined}
          onChange={(event) => setDue(event.target.value)}
        />
        {failure && <FailureCard failure={failure} />}
        <div className={styles['acts']}>
          <PrimaryButton type="submit">{t('debrief.keep')}</PrimaryButton>
          <TextButton onClick={onClose}>{t('debrief.cancel')}</TextButton>
        </div>
      </form>
    </Dialog>
  );
}

function isDay(day: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  return at !== undefined && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}
