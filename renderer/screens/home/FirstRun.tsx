import { useState, type ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { PrimaryButton, SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { firstStep } from './first-step.ts';
import styles from './FirstRun.module.css';

const STEPS = ['kit', 'person', 'drill'] as const;

/** Setting a laptop up, one short step at a time: the kit, who uses it, and a first drill. */
export function FirstRun() {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const view = useView();
  const desk = useDesk();
  const step = firstStep(view);
  if (!step) return null;
  const [first] = view.likely;
  const practise = (): void => desk.go(first ? { at: 'reader', id: first.id } : { at: 'library' });
  const example =
    step === 'person'
      ? (view.kit?.people[0]?.name ?? '')
      : step === 'drill' && first
        ? text(first.title)
        : '';
  const usual = first ? duration(first.usualSeconds, lang) : '';
  return (
    <section className={styles['card']} aria-label={t('firstRun.label')}>
      <p className={styles['step']}>
        {t('firstRun.step', { n: STEPS.indexOf(step === 'going' ? 'drill' : step) + 1 })}
      </p>
      {step === 'going' ? (
        <>
          <h2>{t('firstRun.drill.going')}</h2>
          <p>{t('firstRun.drill.goingText')}</p>
        </>
      ) : (
        <>
          <h2>{t(`firstRun.${step}.title`)}</h2>
          <p>{t(`firstRun.${step}.text`, { example, usual })}</p>
        </>
      )}
      {step === 'kit' && (
        <div className={styles['acts']}>
          <Lead onClick={() => desk.go({ at: 'kit', choose: true })}>{t('firstRun.kit.take')}</Lead>
          <TextButton onClick={() => desk.go({ at: 'kit-draft' })}>
            {t('firstRun.kit.build')}
          </TextButton>
          <TextButton onClick={practise}>{t('firstRun.kit.practise')}</TextButton>
        </div>
      )}
      {step === 'person' && <Person />}
      {step === 'drill' && (
        <div className={styles['acts']}>
          <Lead onClick={practise}>{t('firstRun.drill.open')}</Lead>
        </div>
      )}
    </section>
  );
}

/** The first press of the screen, where no drill waits to be gone on with. */
function Lead(button: ComponentProps<typeof SecondButton>) {
  const { run, resumable } = useView();
  if (run || resumable.length > 0) return <SecondButton {...button} />;
  return <PrimaryButton data-primary="" {...button} />;
}

function Person() {
  const { t } = useTranslation();
  const { kit } = useView();
  const { send, failure, busy } = useCall();
  const [person, setPerson] = useState('');
  const [tried, setTried] = useState(false);
  return (
    <form
      className={styles['acts']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (person === '') event.currentTarget.querySelector('select')?.focus();
        else void send('settings.change', { person });
      }}
    >
      <SelectField
        label={t('firstRun.person.label')}
        value={person}
        problem={tried && person === '' ? t('firstRun.person.need') : undefined}
        onChange={(event) => setPerson(event.target.value)}
      >
        <option value="">{t('settings.personNone')}</option>
        {kit?.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Lead type="submit" off={busy}>
        {t('firstRun.person.keep')}
      </Lead>
      {failure && <FailureCard failure={failure} />}
    </form>
  );
}
