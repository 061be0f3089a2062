import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { Board } from './Board.tsx';
import { Due } from './Due.tsx';
import { Health } from './Health.tsx';
import { OpenFindings } from './OpenFindings.tsx';
import { Plan } from './Plan.tsx';
import { TakeAway } from './TakeAway.tsx';
import { Trend } from './Trend.tsx';
import styles from './Drills.module.css';
import page from '../../ui/Page.module.css';

/** The programme of drills: what is due, who has drilled what, and whether it gets better. */
export function DrillsScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const [changed, setChanged] = useState(0);
  const [who, setWho] = useState('');
  // Shown at once from the ends of the logs; what each drill came to follows.
  const quick = useLoad('programme.open', { counted: false }, changed);
  const whole = useLoad('programme.open', { counted: true }, changed);
  const value = whole.loading ? (quick.value ?? whole.value) : whole.value;
  const failure = whole.failure ?? quick.failure;
  const counting = whole.loading && !whole.value;
  return (
    <div className={`${page['page']} ${page['wide']}`}>
      <LinkButton onClick={() => desk.go({ at: 'library' })}>{t('nav.library')}</LinkButton>
      <PageTitle>{t('drills.title')}</PageTitle>
      <p className={page['lead']}>{t('drills.lead')}</p>
      <p role="status" className={styles['quiet']}>
        {counting ? t('drills.counting') : ''}
      </p>
      {failure && <FailureCard failure={failure} />}
      {value?.damaged !== undefined && (
        <Status is="attention">{t('drills.damaged', { file: value.damaged })}</Status>
      )}
      {value && value.people.length === 0 && <p>{t('drills.nobody')}</p>}
      {value && value.people.length > 0 && (
        <>
          <SelectField
            label={t('drills.person')}
            value={who}
            onChange={(event) => setWho(event.target.value)}
          >
            <option value="">{t('drills.everybody')}</option>
            {value.people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
          <Due view={value} who={who} />
          <OpenFindings />
          <Board view={value} who={who} />
          <Trend view={value} who={who} again={changed} />
          <Health view={value} />
          <Plan view={value} who={who} onChanged={() => setChanged(changed + 1)} />
          <TakeAway who={who} />
        </>
      )}
    </div>
  );
}
