import { useTranslation } from 'react-i18next';
import { useDesk } from '../../../state/window.tsx';
import { LinkButton, TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Accounts } from './Accounts.tsx';
import { Finish } from './Finish.tsx';
import { Places } from './Places.tsx';
import { Roles } from './Roles.tsx';
import { useDraft } from './use-draft.ts';
import { useProblems } from './problems.ts';
import { Users } from './Users.tsx';
import { Who } from './Who.tsx';
import styles from './Draft.module.css';

/** Prepares a kit in a form: it can be left at any time, and is found again as it was. */
export function DraftScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { draft, kept, complaints, failure, change, begin } = useDraft();
  const problem = useProblems(complaints, draft);
  return (
    <div className={styles['screen']}>
      <LinkButton onClick={() => desk.go({ at: 'kit' })}>{t('kitDraft.back')}</LinkButton>
      <PageTitle>{t('kitDraft.title')}</PageTitle>
      <p className={styles['lead']}>{t('kitDraft.lead')}</p>
      {kept && <p role="status">{t('kitDraft.kept')}</p>}
      <div className={styles['actions']}>
        <TextButton onClick={() => void begin('sample')}>{t('kitDraft.fromSample')}</TextButton>
        <TextButton onClick={() => void begin('installed')}>
          {t('kitDraft.fromInstalled')}
        </TextButton>
        <TextButton onClick={() => void begin('empty')}>{t('kitDraft.fromEmpty')}</TextButton>
      </div>
      {failure && <FailureCard failure={failure} />}
      {draft && (
        <>
          <section className={styles['part']}>
            <h2>{t('kitDraft.organisation')}</h2>
            <div className={styles['fields']}>
              <TextField
                label={t('kitDraft.organisationName')}
                value={draft.name}
                onChange={(event) => change({ name: event.target.value })}
                problem={problem('name')}
              />
              <TextField
                label={t('kit.prepared')}
                type="date"
                value={draft.prepared}
                onChange={(event) => change({ prepared: event.target.value })}
                problem={problem('prepared')}
              />
              <TextField
                label={t('kitDraft.reviewBy')}
                note={t('kitDraft.optional')}
                help={t('kitDraft.reviewByHelp')}
                type="date"
                value={draft.reviewBy}
                onChange={(event) => change({ reviewBy: event.target.value })}
                problem={problem('reviewBy')}
              />
            </div>
          </section>
          <Who draft={draft} change={change} problem={problem} />
          <Accounts draft={draft} change={change} problem={problem} />
          <Users draft={draft} change={change} problem={problem} />
          <Roles draft={draft} change={change} problem={problem} />
          <Places draft={draft} change={change} problem={problem} />
          <Finish draft={draft} complaints={complaints} />
        </>
      )}
    </div>
  );
}
