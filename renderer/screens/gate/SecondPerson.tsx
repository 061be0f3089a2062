import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { KitGateView } from '../../../main/contract/views.ts';
import type { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import styles from './Gate.module.css';

/** No id of a person begins like this. */
const ELSE = '+else';
const HOW = ['phone', 'in-person', 'other'] as const;

/** Somebody else's word: chosen from the kit, or typed. Main asks once more in its own window. */
export function SecondPerson({
  gate: { id, people, known, until },
  call: { send, busy },
  onAgreed,
}: {
  gate: KitGateView;
  call: ReturnType<typeof useCall>;
  onAgreed: () => void;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const form = useRef<HTMLFormElement>(null);
  const [who, setWho] = useState(people.length === 0 ? ELSE : '');
  const [name, setName] = useState('');
  const [how, setHow] = useState<(typeof HOW)[number]>();
  const [tried, setTried] = useState(false);
  const unnamed = who === '' || (who === ELSE && name.trim() === '');
  const problem = tried && unnamed ? t('gate.second.whoNeeded') : undefined;
  const agree = async (): Promise<void> => {
    setTried(true);
    if (unnamed || how === undefined) {
      const missing = unnamed ? 'select, input:not([type="radio"])' : 'input[type="radio"]';
      [...(form.current?.querySelectorAll<HTMLElement>(missing) ?? [])].at(-1)?.focus();
      return;
    }
    const person = who === ELSE ? { name: name.trim() } : { id: who };
    const agreed = await send('gate.approve', { id, person, how });
    if (agreed.ok) onAgreed();
  };
  const Button = until === undefined ? PrimaryButton : SecondButton;
  return (
    <section className={styles['way']} aria-labelledby="gate-second">
      <h2 id="gate-second">{t('gate.second.title')}</h2>
      <p>{t('gate.second.text')}</p>
      {known ? (
        <form
          ref={form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void agree();
          }}
        >
          {people.length > 0 && (
            <SelectField
              label={t('gate.second.who')}
              data-autofocus=""
              value={who}
              problem={who === ELSE ? undefined : problem}
              onChange={(event) => setWho(event.target.value)}
            >
              <option value="">{t('gate.second.choose')}</option>
              {people.map((one) => (
                <option key={one.id} value={one.id}>
                  {[one.name, one.contact].filter((part) => part !== '').join(' · ')}
                </option>
              ))}
              <option value={ELSE}>{t('gate.second.else')}</option>
            </SelectField>
          )}
          {who === ELSE && (
            <TextField
              label={t('gate.second.name')}
              value={name}
              maxLength={200}
              problem={problem}
              onChange={(event) => setName(event.target.value)}
            />
          )}
          <RadioList
            legend={t('gate.second.how')}
            row
            value={how}
            onChange={setHow}
            choices={HOW.map((value) => ({ value, label: t(`gate.second.asked.${value}`) }))}
          />
          {tried && !unnamed && how === undefined && (
            <p role="alert" className={styles['problem']}>
              {t('gate.second.howNeeded')}
            </p>
          )}
          <Button type="submit" {...(until === undefined ? { 'data-primary': '' } : {})} off={busy}>
            {t('gate.second.agree')}
          </Button>
        </form>
      ) : (
        <>
          <p>{t('gate.second.unknown')}</p>
          <LinkButton onClick={() => desk.go({ at: 'settings' })}>
            {t('gate.second.settings')}
          </LinkButton>
        </>
      )}
    </section>
  );
}
