import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../main/contract/failure.ts';
import type { TerminalsView } from '../../main/contract/views.ts';
import { clock, date } from '../i18n/time.ts';
import { useCall } from '../state/use-call.ts';
import { useDesk, useView } from '../state/window.tsx';
import { SecondButton, TextButton } from '../ui/Button.tsx';
import { CheckBox } from '../ui/CheckBox.tsx';
import { Dialog, DialogActions } from '../ui/Dialog.tsx';
import { FailureCard } from '../ui/FailureCard.tsx';
import { FailureDetails } from '../ui/FailureDetails.tsx';
import { SelectField } from '../ui/Field.tsx';
import { Status } from '../ui/Status.tsx';
import { useFailureTexts } from '../ui/use-failure-texts.ts';
import styles from './TerminalsDialog.module.css';

/** Who has a terminal open, Region by Region, and ending those that are chosen. */
export function TerminalsDialog() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { run, sessions } = useView();
  const { send, failure, busy } = useCall();
  const held = sessions.filter(({ kind }) => kind === 'role');
  const [chosen, setChosen] = useState(held.at(-1)?.id ?? '');
  const session = held.some(({ id }) => id === chosen) ? chosen : (held.at(-1)?.id ?? '');
  const seen = run?.terminals?.session === session ? run.terminals : undefined;
  return (
    <Dialog title={t('terminals.title')} onClose={() => desk.close()}>
      <p>{t('terminals.lead')}</p>
      {held.length === 0 && (
        <p>
          <Status is="attention">{t('terminals.needs')}</Status>
        </p>
      )}
      {held.length > 1 && (
        <SelectField
          label={t('terminals.session')}
          value={session}
          onChange={(event) => setChosen(event.target.value)}
        >
          {held.map(({ id, name, alias }) => (
            <option key={id} value={id}>
              {name} · {alias}
            </option>
          ))}
        </SelectField>
      )}
      <p className={styles['ask']}>
        <SecondButton
          data-autofocus=""
          off={busy || held.length === 0}
          onClick={() => void send('terminals.look', { session })}
        >
          {t(seen ? 'terminals.again' : 'terminals.look')}
        </SecondButton>
        {seen && (
          <span className={styles['at']} role="status">
            {t('terminals.at', { time: clock(seen.at) })}
          </span>
        )}
      </p>
      {seen?.regions.map((region) => (
        <Region
          key={region.region}
          of={region}
          busy={busy}
          end={(ids) => end(region.region, ids)}
        />
      ))}
      {failure && <FailureCard failure={failure} />}
      <DialogActions>
        <TextButton onClick={() => desk.close()}>{t('terminals.close')}</TextButton>
      </DialogActions>
    </Dialog>
  );

  function end(region: string, ids: readonly string[]): void {
    void send('terminals.end', { region, ids });
  }
}

type SeenRegion = TerminalsView['regions'][number];

/** None is chosen beforehand, the person's own least of all. */
function Region({
  of,
  busy,
  end,
}: {
  of: SeenRegion;
  busy: boolean;
  end: (ids: readonly string[]) => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const { region, terminals, failure, more } = of;
  const ids = chosen.filter((id) => terminals.some((one) => one.id === id));
  const count = ids.length;
  const choose = (id: string, on: boolean): void =>
    setChosen(on ? [...ids, id] : ids.filter((one) => one !== id));
  return (
    <section className={styles['region']} aria-label={t('terminals.choose', { region })}>
      <h3>
        <code>{region}</code>
      </h3>
      {failure && <Unknown failure={failure} />}
      {!failure && terminals.length === 0 && <p>{t('terminals.none')}</p>}
      {terminals.map((one) => (
        <CheckBox
          key={one.id}
          checked={ids.includes(one.id)}
          onChange={(on) => choose(one.id, on)}
          hint={<Hint of={one} />}
        >
          {t('terminals.row', { owner: ownerIn(one.owner), target: one.target })}
        </CheckBox>
      ))}
      {more && <p>{t('terminals.more')}</p>}
      {terminals.length > 0 && (
        <>
          <p className={styles['at']}>{t('terminals.ask')}</p>
          <SecondButton off={busy || count === 0} onClick={() => end(ids)}>
            {count === 0 ? t('terminals.endNone') : t('terminals.end', { count, region })}
          </SecondButton>
        </>
      )}
    </section>
  );
}

/** Why nothing is known of a Region: nothing was sent there that could have done anything. */
function Unknown({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  const { happened } = useFailureTexts(failure);
  return (
    <>
      <p>
        <Status is="attention">{t('terminals.unknown', { why: happened })}</Status>
      </p>
      <FailureDetails failure={failure} copy={undefined} copied={false} onCopy={() => undefined} />
    </>
  );
}

function Hint({ of }: { of: SeenRegion['terminals'][number] }) {
  const { t } = useTranslation();
  const { since, whose, reason } = of;
  const from =
    since === undefined ? [] : [t('terminals.since', { date: date(since), time: clock(since) })];
  return (
    <>
      {[...from, t(`terminals.whose.${whose}`), ...(reason === undefined ? [] : [reason])].join(
        ' · ',
      )}
    </>
  );
}

/** `Role/session`, or the user's name: what stands after the account in an ARN. */
function ownerIn(arn: string): string {
  return arn.split('/').slice(1).join('/') || arn;
}
