import type { FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import { clockShort } from '../i18n/time.ts';
import { SecondButton } from '../ui/Button.tsx';
import { TextArea } from '../ui/Field.tsx';
import styles from './Facilitator.module.css';
import type { NoteDraft } from './use-note-draft.ts';

/** What to speak of afterwards. The responder reads it in the debrief, not before. */
export function Notes({ drill, draft }: { drill: LedDrill; draft: NoteDraft }) {
  const { t } = useTranslation();
  const { note, setNote, keep } = draft;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  return (
    <section aria-labelledby="lead-notes">
      <h2 id="lead-notes">{t('lead.notes')}</h2>
      <form onSubmit={submit}>
        <TextArea
          label={t('lead.note')}
          help={t('lead.noteHelp')}
          rows={2}
          maxLength={4000}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void keep();
          }}
        />
        <SecondButton type="submit" keys="Ctrl ↵" off={note.trim() === ''}>
          {t('lead.keep')}
        </SecondButton>
      </form>
      <ol className={styles['lines']}>
        {[...drill.notes].reverse().map(({ at, person, text }, index) => (
          <li key={index}>
            <span>{clockShort(at)}</span>
            <span>
              {person}: {text}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
