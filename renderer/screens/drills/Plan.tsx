import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellView, ProgrammeView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import styles from './Drills.module.css';

const MONTHS: readonly CellView['months'][] = [1, 3, 6, 12, 0];

/** How often a playbook is drilled: by everybody, or by the person that is chosen above. */
export function Plan({
  view,
  who,
  onChanged,
}: {
  view: ProgrammeView;
  who: string;
  onChanged: () => void;
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { send, failure, busy } = useCall();
  const [playbook, setPlaybook] = useState('');
  const [chosen, setChosen] = useState<{ readonly of: string; readonly every: string }>();
  const [kept, setKept] = useState('');
  const all = [...view.playbooks, ...view.others];
  const id = playbook || (all[0]?.id ?? '');
  const of = `${id} ${who}`;
  const rule = view.rules.find((one) => one.playbook === id && (one.person ?? '') === who);
  const stored = rule ? String(rule.months) : '';
  // What was chosen for another playbook or person is not this one's.
  const every = chosen?.of === of ? chosen.every : stored;
  const months = MONTHS.find((one) => String(one) === every);
  const keep = async (): Promise<void> => {
    const done = await send('programme.plan', {
      playbook: id,
      ...(who === '' ? {} : { person: who }),
      ...(months === undefined ? {} : { months }),
    });
    setKept(done.ok ? of : '');
    if (done.ok) onChanged();
  };
  const name = view.people.find((one) => one.id === who)?.name ?? t('drills.everybody');
  return (
    <section className={styles['part']} aria-labelledby="drills-plan">
      <h2 id="drills-plan">{t('drills.plan')}</h2>
      <p className={styles['quiet']}>{t('drills.planFor', { name })}</p>
      <div className={styles['fields']}>
        <SelectField
          label={t('drills.playbook')}
          value={id}
          onChange={(event) => {
            setPlaybook(event.target.value);
            setChosen(undefined);
            setKept('');
          }}
        >
          {all.map(({ id: one, title }) => (
            <option key={one} value={one}>
              {title ? `${one} ${text(title)}` : one}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('drills.every')}
          value={every}
          onChange={(event) => {
            setChosen({ of, every: event.target.value });
            setKept('');
          }}
        >
          <option value="">{t('drills.usual')}</option>
          {MONTHS.map((one) => (
            <option key={one} value={one}>
              {t(`drills.months.m${one}`)}
            </option>
          ))}
        </SelectField>
      </div>
      <SecondButton off={busy || every === stored} onClick={() => void keep()}>
        {t('drills.keep')}
      </SecondButton>
      <p role="status">{kept === of ? t('drills.kept') : ''}</p>
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
