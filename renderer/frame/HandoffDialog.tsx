import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GrantView, SessionView } from '../../main/contract/views.ts';
import { accountNumber } from '../i18n/digits.ts';
import { canHandOff } from '../state/sessions.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { SelectField, TextField } from '../ui/Field.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { drillNote, HandoffLine } from './HandoffLine.tsx';

type To = GrantView['to'] | 'console';

const WAYS: readonly To[] = ['terminal', 'console', 'tool', 'process'];

/** Chooses where a session goes. Main reads it back in its own window before anything is given. */
export function HandoffDialog({ session: first }: { session: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { sessions: all, grants, run } = useView();
  const { send, failure, busy, clear } = useCall();
  const [session, setSession] = useState(first);
  const [to, setTo] = useState<To>('terminal');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  /** Grants there were before: the one that is new then is ours. */
  const [before, setBefore] = useState<ReadonlySet<string>>();
  const made = before && grants.find(({ id, line }) => line !== undefined && !before.has(id));
  if (made) return <HandoffLine grant={made} />;
  const sessions = all.filter(canHandOff);
  const chosen = sessions.find(({ id }) => id === session) ?? sessions[0];
  const named = to === 'tool' || to === 'process';
  const go = async (): Promise<void> => {
    if (!chosen || busy) return;
    setMissing(named && name.trim() === '');
    if (named && name.trim() === '') return;
    if (named) setBefore(new Set(grants.map(({ id }) => id)));
    const given = { session: chosen.id };
    const reply =
      to === 'console'
        ? await send('handoff.console', given)
        : await send('handoff.give', { ...given, to, name: named ? name.trim() : '' });
    if (reply.ok && !named) desk.close();
  };
  return (
    <Dialog title={t('handoff.title')} wide onClose={() => desk.close()}>
      <Which sessions={sessions} value={chosen?.id ?? ''} onChange={setSession} />
      <RadioList
        legend={t('handoff.legend')}
        choices={WAYS.map((way) => ({
          value: way,
          label: t(`handoff.to.${way}`),
          hint: t(`handoff.hint.${way}`),
        }))}
        value={to}
        onChange={setTo}
      />
      {to === 'console' && run?.kind === 'rehearsal' && <p>{t('handoff.consoleDrill')}</p>}
      {to !== 'console' && run?.kind === 'rehearsal' && <p>{t(drillNote(to))}</p>}
      {to === 'console' && (chosen?.kind === 'base' || chosen?.kind === 'cli') && (
        <p>{t('handoff.consoleBase')}</p>
      )}
      {named && (
        <TextField
          label={t('handoff.name')}
          note={t('handoff.nameNote')}
          maxLength={40}
          value={name}
          problem={missing ? t('handoff.nameMissing') : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <p>{t('handoff.rule')}</p>
      {failure && (
        <FailureCard failure={failure}>
          {failure.code === 'handoff-not-opened' ? (
            <SecondButton
              onClick={() => {
                clear();
                setTo('tool');
              }}
            >
              {t('handoff.useShell')}
            </SecondButton>
          ) : null}
        </FailureCard>
      )}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('handoff.cancel')}</TextButton>
        <SecondButton data-autofocus="" off={busy || !chosen} onClick={() => void go()}>
          {t('handoff.next')}
        </SecondButton>
      </DialogActions>
    </Dialog>
  );
}

function Which({
  sessions,
  value,
  onChange,
}: {
  sessions: readonly SessionView[];
  value: string;
  onChange: (session: string) => void;
}) {
  const { t } = useTranslation();
  const chosen = sessions.find(({ id }) => id === value);
  return (
    <SelectField
      label={t('handoff.session')}
      // Whole: a list of choices cuts off what is longer than it is wide.
      help={chosen && placeOf(chosen)}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    >
      {sessions.map(({ id, kind, name, alias, region }) => (
        <option key={id} value={id}>
          {region} · {kind === 'base' ? t('dock.base') : name} · {alias}
        </option>
      ))}
    </SelectField>
  );
}

function placeOf({ account, alias, region }: SessionView): string {
  return `${alias} ${accountNumber(account)} · ${region}`;
}
