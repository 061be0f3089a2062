import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView, StepRow } from '../../main/contract/views.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import { typedIn } from '../ui/typed.ts';
import { UsedRoles } from '../ui/UsedRoles.tsx';
import styles from './UsedRolesDialog.module.css';

/** What became of each role; one that is open is ended in the step that was skipped, or left to somebody. */
export function UsedRolesDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const { run } = useView();
  const roles = run?.usedRoles ?? [];
  const open = roles.filter(({ end }) => end.is === 'open');
  const skipped = run && open.length > 0 ? skippedRevocations(run) : [];
  const takeUp = async (path: string): Promise<void> => {
    const reply = await send('step.take-up', { path });
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('usedRoles.title')} onClose={() => desk.close()}>
      <UsedRoles
        roles={roles}
        undo={({ arn }) => void send('revocation.undo', { role: arn })}
        busy={busy}
      />
      {failure && <FailureCard failure={failure} />}
      {skipped.length > 0 && <p>{t('usedRoles.takeUpText')}</p>}
      {skipped.map(({ path, number }) => (
        <SecondButton key={path} off={busy} onClick={() => void takeUp(path)}>
          {t('usedRoles.takeUp', { number })}
        </SecondButton>
      ))}
      {open[0] ? (
        <Left key={open.length} names={open} onClose={() => desk.close()} />
      ) : (
        <DialogActions>
          <SecondButton data-autofocus="" onClick={() => desk.close()}>
            {t('usedRoles.form.close')}
          </SecondButton>
        </DialogActions>
      )}
    </Dialog>
  );
}

/** Steps that would have ended roles: only a run whose last step is behind goes back to one. */
function skippedRevocations({ phase, sections }: RunView): readonly StepRow[] {
  if (phase !== 'finished') return [];
  return sections
    .flatMap(({ rows }) => rows)
    .filter(({ kind, state }) => kind === 'revoke' && state === 'skipped');
}

type Field = 'owner' | 'due' | 'why';
type Wrong = 'required' | 'past' | 'date';

/** Typed, not picked: a date picker writes dates as the system does, not as this window. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** One role at a time: what is typed for one is not written down for another. */
function Left({
  names,
  onClose,
}: {
  names: readonly { readonly arn: string; readonly name: string }[];
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [wrong, setWrong] = useState<Partial<Record<Field, Wrong>>>({});
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const typed = (name: Field | 'role'): string => typedIn(form, name).trim();
    const empty = (['owner', 'due', 'why'] as const).filter((name) => typed(name) === '');
    setWrong(Object.fromEntries(empty.map((name) => [name, 'required'])));
    if (empty.length > 0) return;
    const due = typed('due').normalize('NFKC').replaceAll('/', '-');
    if (!DAY.test(due) || Number.isNaN(Date.parse(due))) {
      setWrong({ due: 'date' });
      return;
    }
    const reply = await send('revocation.leave', {
      role: typed('role'),
      owner: typed('owner'),
      due,
      why: typed('why'),
    });
    if (!reply.ok && reply.error.params?.['why'] === 'past') setWrong({ due: 'past' });
  };
  const problem = (name: Field): string | undefined => {
    if (wrong[name] === 'past') return t('usedRoles.form.past');
    if (wrong[name] === 'date') return t('usedRoles.form.date');
    return wrong[name] && t('player.input.bad.required');
  };
  return (
    <form className={styles['form']} noValidate onSubmit={(event) => void onSubmit(event)}>
      <p>{t('usedRoles.form.text')}</p>
      <SelectField label={t('usedRoles.form.role')} name="role">
        {names.map(({ arn, name }) => (
          <option key={arn} value={arn}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('usedRoles.form.owner')}
        name="owner"
        maxLength={200}
        data-autofocus=""
        problem={problem('owner')}
      />
      <TextField
        label={t('usedRoles.form.due')}
        name="due"
        placeholder="2026-12-01"
        inputMode="numeric"
        problem={problem('due')}
      />
      <TextArea
        label={t('usedRoles.form.why')}
        name="why"
        rows={2}
        maxLength={500}
        problem={problem('why')}
      />
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={onClose}>{t('usedRoles.form.cancel')}</TextButton>
        <SecondButton type="submit" off={busy}>
          {t('usedRoles.form.save')}
        </SecondButton>
      </DialogActions>
    </form>
  );
}
