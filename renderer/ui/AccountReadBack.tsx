import { useEffect, useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PrimaryButton, SecondButton } from './Button.tsx';
import { CheckBox } from './CheckBox.tsx';
import { TextField } from './Field.tsx';
import { typedIn } from './typed.ts';
import styles from './AccountReadBack.module.css';

/**
 * The person types the end of the account number that the browser shows, and ticks the name: what
 * stands here is not copied along, so that another account is noticed.
 */
export function AccountReadBack({
  id,
  name,
  count,
  busy,
  primary = false,
  focus = false,
  onRead,
}: {
  /** Sent by a button elsewhere that asks the form of this id to submit. */
  id?: string | undefined;
  /** That must be seen beside the number. */
  name: string;
  /** How many last digits of the number. */
  count: number;
  busy: boolean;
  /** It is the main action now. */
  primary?: boolean;
  focus?: boolean;
  onRead: (digits: string) => Promise<unknown>;
}) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  // It appears, or becomes the next thing to do, once the page was opened.
  useEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);
  const [seen, setSeen] = useState(false);
  const [bad, setBad] = useState<'malformed' | 'missing'>();
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const digits = typedIn(new FormData(form), 'digits').normalize('NFKC').replace(/[\s-]/g, '');
    const problem =
      /^\d+$/.test(digits) && digits.length === count
        ? seen
          ? undefined
          : 'missing'
        : 'malformed';
    setBad(problem);
    if (problem === 'malformed') field.current?.select();
    if (problem !== undefined || busy) return;
    form.reset();
    setSeen(false);
    await onRead(digits);
  };
  return (
    <form id={id} className={styles['form']} onSubmit={(event) => void onSubmit(event)} noValidate>
      <TextField
        ref={field}
        label={t('browser.readBack.digits', { number: count })}
        name="digits"
        inputMode="numeric"
        maxLength={20}
        problem={
          bad === 'malformed' ? t('browser.readBack.malformed', { number: count }) : undefined
        }
        {...(focus ? { 'data-autofocus': '' } : {})}
      />
      <CheckBox checked={seen} onChange={setSeen}>
        {t('browser.readBack.name', { name })}
      </CheckBox>
      {bad === 'missing' && (
        <p className={styles['problem']} role="alert">
          {t('browser.readBack.missing')}
        </p>
      )}
      {id !== undefined ? null : primary ? (
        <PrimaryButton type="submit" off={busy} keys="↵" data-primary="">
          {t('browser.readBack.submit')}
        </PrimaryButton>
      ) : (
        <SecondButton type="submit" off={busy}>
          {t('browser.readBack.submit')}
        </SecondButton>
      )}
    </form>
  );
}
