import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { useGoneWith } from '../use-gone-with.ts';
import { PullIn } from './PullIn.tsx';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Dialog, DialogActions } from '../../ui/Dialog.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { RadioList } from '../../ui/RadioList.tsx';

/** As long as main takes a reason. */
const LONGEST = 500;

/** The list is left: on at another step, with what that passes over, or something it does not have. */
export function DeviateDialog() {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { run } = useView();
  const { send, failure, busy } = useCall();
  const [is, setIs] = useState<'jump' | 'added' | 'pulled'>('jump');
  const [to, setTo] = useState('');
  const [what, setWhat] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useGoneWith(run?.current);
  if (!run?.current) return null;
  const { path } = run.current;
  const rows = run.sections.flatMap((section) => section.rows);
  const over = passedOver(rows, path, to);
  const first = is === 'jump' ? to : what.trim();
  const missing = tried ? t('player.input.bad.required') : undefined;
  const save = async (): Promise<void> => {
    setTried(true);
    const why = reason.trim();
    if (is === 'pulled' || first === '' || why === '') return;
    const reply =
      is === 'jump'
        ? await send('run.jump', { path, to, reason: why })
        : await send('run.add-step', { path, what: first, reason: why });
    if (reply.ok) desk.close();
  };
  return (
    <Dialog title={t('leave.title')} onClose={() => desk.close()}>
      <RadioList
        legend={t('leave.how')}
        value={is}
        onChange={setIs}
        choices={(['jump', 'added', 'pulled'] as const).map((value) => ({
          value,
          label: t(`leave.${value}`),
        }))}
      />
      {is === 'pulled' ? (
        <PullIn run={run} path={path} />
      ) : (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          {is === 'jump' ? (
            <>
              <SelectField
                label={t('leave.to')}
                value={to}
                problem={to === '' ? missing : undefined}
                onChange={(event) => setTo(event.target.value)}
              >
                <option value="">{t('player.input.choose')}</option>
                {rows
                  .filter((row) => row.path !== path)
                  .map((row) => (
                    <option key={row.path} value={row.path}>
                      {row.number} {text(row.title)}
                    </option>
                  ))}
              </SelectField>
              {over.length > 0 && (
                <div role="status">
                  <p>{t('leave.over', { count: over.length })}</p>
                  <ul>
                    {over.map((row) => (
                      <li key={row.path}>
                        {row.number} {text(row.title)}
                        {row.kind === 'approve' && ` · ${t('leave.approval')}`}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
            </>
          ) : (
            <TextField
              label={t('leave.what')}
              value={what}
              maxLength={LONGEST}
              problem={what.trim() === '' ? missing : undefined}
              onChange={(event) => setWhat(event.target.value)}
            />
          )}
          <TextField
            label={t('player.skip.reason')}
            value={reason}
            maxLength={LONGEST}
            problem={reason.trim() === '' ? missing : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
          {failure && <FailureCard failure={failure} />}
          <DialogActions>
            <TextButton onClick={() => desk.close()}>{t('player.skip.cancel')}</TextButton>
            <SecondButton type="submit" off={busy}>
              {t(`leave.save.${is}`)}
            </SecondButton>
          </DialogActions>
        </form>
      )}
    </Dialog>
  );
}

type Row = RunView['sections'][number]['rows'][number];

/** Steps between here and there that nobody has begun. */
function passedOver(rows: readonly Row[], from: string, to: string): readonly Row[] {
  const number = (path: string): number => rows.find((row) => row.path === path)?.number ?? 0;
  const [first, last] = [number(from), number(to)];
  const trackOf = (path: string): string | undefined =>
    rows.find((row) => row.path === path)?.track?.path;
  const [left, gone] = [trackOf(from), trackOf(to)];
  return rows.filter(
    ({ number: at, state, track }) =>
      at > first &&
      at < last &&
      ['todo', 'not-applicable', 'jumped'].includes(state) &&
      // Tracks beside go on: they are not passed over.
      (track === undefined || (left ?? gone) === undefined || [left, gone].includes(track.path)),
  );
}
