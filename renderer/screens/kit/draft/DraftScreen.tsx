import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitLookView } from '../../../../main/contract/views.ts';
import { useDesk } from '../../../state/window.tsx';
import { LinkButton, SecondButton, TextButton } from '../../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../../ui/Dialog.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { TextField } from '../../../ui/Field.tsx';
import { PageTitle } from '../../../ui/PageTitle.tsx';
import { Accounts } from './Accounts.tsx';
import { Documents } from './Documents.tsx';
import { Finish } from './Finish.tsx';
import { jumpTo } from './jump.ts';
import { Network } from './Network.tsx';
import type { FieldAt } from './part.ts';
import { Places } from './Places.tsx';
import { Pinned } from './Pinned.tsx';
import { Publishers } from './Publishers.tsx';
import { Roles } from './Roles.tsx';
import { useDraft } from './use-draft.ts';
import { useProblems } from './problems.ts';
import { Users } from './Users.tsx';
import { Who } from './Who.tsx';
import { TakeHere } from './TakeHere.tsx';
import kit from '../KitScreen.module.css';
import page from '../../../ui/Page.module.css';
import styles from './Draft.module.css';

const BEGINNINGS = ['sample', 'installed', 'empty'] as const;

/** Prepares a kit in a form: it can be left at any time, and is found again as it was. */
export function DraftScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { draft, kept, complaints, failure, change, begin } = useDraft();
  const [asked, setAsked] = useState<(typeof BEGINNINGS)[number]>();
  /** How often the person wanted to finish with something missing or wrong. */
  const [tries, setTries] = useState(0);
  const problem = useProblems(complaints, draft, tries > 0);
  const field = (path: string): FieldAt => ({ problem: problem(path), 'data-field': path });
  const [look, setLook] = useState<KitLookView>();
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [tries]);
  if (look) return <TakeHere look={look} onBack={() => setLook(undefined)} />;
  return (
    <div ref={form} className={page['page']}>
      <LinkButton onClick={() => desk.go({ at: 'kit' })}>{t('kitDraft.back')}</LinkButton>
      <PageTitle>{t('kitDraft.title')}</PageTitle>
      <p className={page['lead']}>{t('kitDraft.lead')}</p>
      {kept && <p role="status">{t('kitDraft.kept')}</p>}
      <div className={kit['actions']}>
        {BEGINNINGS.map((from) => (
          <TextButton key={from} onClick={() => setAsked(from)}>
            {t(`kitDraft.from.${from}`)}
          </TextButton>
        ))}
      </div>
      {asked && (
        <Dialog title={t(`kitDraft.from.${asked}`)} onClose={() => setAsked(undefined)}>
          <p>{t('kitDraft.replace')}</p>
          <DialogActions>
            <TextButton onClick={() => setAsked(undefined)}>{t('kitDraft.keepMine')}</TextButton>
            <SecondButton
              onClick={() => {
                setAsked(undefined);
                void begin(asked);
              }}
            >
              {t(`kitDraft.from.${asked}`)}
            </SecondButton>
          </DialogActions>
        </Dialog>
      )}
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
                {...field('name')}
              />
              <TextField
                label={t('kit.prepared')}
                placeholder="2026-10-01"
                value={draft.prepared}
                onChange={(event) => change({ prepared: event.target.value })}
                {...field('prepared')}
              />
              <TextField
                label={t('kitDraft.reviewBy')}
                note={t('kitDraft.optional')}
                help={t('kitDraft.reviewByHelp')}
                placeholder="2026-10-01"
                value={draft.reviewBy}
                onChange={(event) => change({ reviewBy: event.target.value })}
                {...field('reviewBy')}
              />
            </div>
          </section>
          <Who draft={draft} change={change} problem={problem} field={field} />
          <Accounts draft={draft} change={change} problem={problem} field={field} />
          <Users draft={draft} change={change} problem={problem} field={field} />
          <Roles draft={draft} change={change} problem={problem} field={field} />
          <Places draft={draft} change={change} problem={problem} field={field} />
          <Network draft={draft} change={change} problem={problem} field={field} />
          <Pinned draft={draft} change={change} problem={problem} field={field} />
          <Documents draft={draft} change={change} problem={problem} field={field} />
          <Publishers draft={draft} change={change} problem={problem} field={field} />
          <Finish
            draft={draft}
            complaints={complaints}
            onFaulty={() => setTries(tries + 1)}
            onTake={setLook}
            onJump={(path) => jumpTo(form.current, path)}
          />
        </>
      )}
    </div>
  );
}
