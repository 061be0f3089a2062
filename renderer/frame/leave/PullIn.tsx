import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlaybookView, RunView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useLoad } from '../../state/use-load.ts';
import { useSearch } from '../../state/use-search.ts';
import { useDesk } from '../../state/window.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './PullIn.module.css';

/** As long as main takes a reason. */
const LONGEST = 500;

/** A section of another playbook for this run: which, what is in it, and why. Or one out again. */
export function PullIn({ run, path }: { run: RunView; path: string }) {
  const { t } = useTranslation();
  const { text, lang } = useText();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const search = useSearch(lang);
  const all = useLoad('library.list', {}).value ?? [];
  const [playbook, setPlaybook] = useState('');
  const [section, setSection] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState<'in' | 'back'>();
  const required = t('player.input.bad.required');
  const missing = tried === 'in' ? required : undefined;
  // The run has its own steps already.
  const cards = withChosen(search.hits ?? all, all, playbook).filter(
    ({ id }) => id !== run.playbook.id,
  );
  const ask = async (put: 'in' | { readonly back: string }): Promise<void> => {
    setTried(put === 'in' ? 'in' : 'back');
    const why = reason.trim();
    if (why === '' || (put === 'in' && section === '')) return;
    const reply =
      put === 'in'
        ? await send('run.pull-in', { path, playbook, section, reason: why })
        : await send('run.put-back', { as: put.back, reason: why });
    if (reply.ok) desk.close();
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void ask('in');
  };
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <p>{t('leave.pull.where')}</p>
      <TextField
        label={t('leave.pull.search')}
        value={search.query}
        onChange={(event) => search.setQuery(event.target.value)}
      />
      <SelectField
        label={t('leave.pull.playbook')}
        value={playbook}
        problem={playbook === '' ? missing : undefined}
        onChange={(event) => {
          setPlaybook(event.target.value);
          setSection('');
        }}
      >
        <option value="">{t('player.input.choose')}</option>
        {cards.map(({ id, title }) => (
          <option key={id} value={id}>
            {id} {text(title)}
          </option>
        ))}
      </SelectField>
      {playbook !== '' && (
        <Sections
          key={playbook}
          playbook={playbook}
          section={section}
          problem={section === '' ? missing : undefined}
          onChange={setSection}
        />
      )}
      <TextField
        label={t('player.skip.reason')}
        value={reason}
        maxLength={LONGEST}
        problem={tried && reason.trim() === '' ? required : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('player.skip.cancel')}</TextButton>
        {(run.pulled ?? [])
          .filter(({ mayPutBack }) => mayPutBack)
          .map(({ as, title, playbook: from }) => (
            <TextButton key={as} off={busy} onClick={() => void ask({ back: as })}>
              {t('leave.pull.back', { title: text(title), id: from })}
            </TextButton>
          ))}
        <SecondButton type="submit" off={busy}>
          {t('leave.save.pulled')}
        </SecondButton>
      </DialogActions>
    </form>
  );
}

/** What is chosen stays among what a search finds: a field may not show another than it has. */
function withChosen<T extends { readonly id: string }>(
  found: readonly T[],
  all: readonly T[],
  chosen: string,
): readonly T[] {
  if (found.some(({ id }) => id === chosen)) return found;
  return [...all.filter(({ id }) => id === chosen), ...found];
}

/** The sections a playbook has of its own, and the steps of the one that is chosen. */
function Sections({
  playbook,
  section,
  problem,
  onChange,
}: {
  playbook: string;
  section: string;
  problem: string | undefined;
  onChange: (section: string) => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { value, failure } = useLoad('playbook.open', { id: playbook });
  if (failure) return <FailureCard failure={failure} />;
  const own = (value?.sections ?? []).filter(
    ({ from, steps }) => from === value?.id && steps.length > 0,
  );
  const chosen = own.find(({ id }) => id === section);
  return (
    <>
      <SelectField
        label={t('leave.pull.section')}
        value={section}
        problem={problem}
        onChange={(event) => onChange(event.target.value)}
      >
        <option value="">{t('player.input.choose')}</option>
        {own.map(({ id, title }) => (
          <option key={id} value={id}>
            {text(title)}
          </option>
        ))}
      </SelectField>
      {chosen && <Needs playbook={playbook} section={section} />}
      {chosen && <Steps key={chosen.id} section={chosen} />}
    </>
  );
}

/** Values that nothing in these steps asks for: named before they are taken in. */
function Needs({ playbook, section }: { playbook: string; section: string }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { value = [], failure, loading } = useLoad('run.pull-in-needs', { playbook, section });
  if (failure) return <FailureCard failure={failure} />;
  if (loading || value.length === 0) return null;
  return (
    <div role="status" className={styles['needs']}>
      <Status is="attention" size={16}>
        {t('leave.pull.needs')}
      </Status>
      <ul>
        {value.map(({ value, step, playbook: from }) => (
          <li key={value}>
            <code>{value}</code>
            {step && ` · ${text(step)}`}
            {from !== undefined && ` (${from})`}
          </li>
        ))}
      </ul>
      <p className={styles['more']}>{t('leave.pull.needsHelp')}</p>
    </div>
  );
}

function Steps({ section }: { section: PlaybookView['sections'][number] }) {
  const { t } = useTranslation();
  const { text } = useText();
  const shown = useRef<HTMLDivElement>(null);
  // In a low window it would stand under the edge of the dialog, and be taken in unread.
  useEffect(() => shown.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div role="status" ref={shown}>
      <p>{text(section.objective)}</p>
      <ul className={styles['steps']}>
        {section.steps.map(({ path, title, role, risk, asksAws, parts }) => {
          const more = [
            role !== undefined && t('leave.pull.role', { role }),
            ...parts.flatMap((part) =>
              part.is === 'fields' ? part.items.map((item) => text(item)) : [],
            ),
          ].filter((part) => part !== false);
          return (
            <li key={path}>
              <p className={styles['first']}>
                <span>{text(title)}</span>
                {risk === 'read' ? (
                  asksAws && <span className={styles['more']}>{t(`risk.${risk}`)}</span>
                ) : (
                  <Status is="attention" size={16}>
                    {t(`risk.${risk}`)}
                  </Status>
                )}
              </p>
              {more.length > 0 && <p className={styles['more']}>{more.join(' · ')}</p>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
