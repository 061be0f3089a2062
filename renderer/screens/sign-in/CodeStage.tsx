import { Clock } from 'lucide-react';
import { useRef, useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { isCode, plainDigits } from '../../i18n/digits.ts';
import { secondsUntil } from '../../state/next-code.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import { IntoVault } from './FromVault.tsx';
import { Ticks } from './Ticks.tsx';
import { Who } from './Who.tsx';
import { FailedOver } from './FailedOver.tsx';
import styles from './SignInScreen.module.css';

/** One field, not six; paste and full-width digits are taken; sent on Enter, never on the sixth digit. */
export function CodeStage({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const now = useNow();
  const { send, failure, busy } = useCall();
  const field = useRef<HTMLInputElement>(null);
  const [malformed, setMalformed] = useState(false);
  const wait = secondsUntil(signIn.nextCodeAt, now);
  const elapsed = useElapsed(signIn.pending?.since ?? now, now);
  const device = signIn.devices.find(({ serial }) => serial === signIn.serial);
  const straight = signIn.plans.find(
    ({ direct }) => direct !== undefined && direct === signIn.direct,
  )?.roles[0];
  const onSubmit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const input = field.current;
    if (!input || signIn.pending || busy || wait > 0) return;
    setMalformed(!isCode(input.value));
    if (!isCode(input.value)) return input.select();
    const code = plainDigits(input.value);
    input.value = '';
    const reply = await send('mfa.submit', { code });
    if (!reply.ok) field.current?.focus();
  };
  const shown = signIn.pending ? undefined : (signIn.failure ?? failure);
  return (
    <>
      <PageTitle>{t('signIn.code.title')}</PageTitle>
      <p className={styles['device']}>
        {device?.label} <code>{signIn.serial}</code>
      </p>
      <FailedOver signIn={signIn} />
      <form onSubmit={(event) => void onSubmit(event)} noValidate>
        <label className={styles['label']} htmlFor="code">
          {t('signIn.code.label')}
        </label>
        <div className={styles['code']}>
          <input
            id="code"
            ref={field}
            className={styles['digits']}
            aria-describedby="code-hint"
            aria-invalid={malformed || undefined}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            spellCheck={false}
            maxLength={24}
            data-autofocus=""
            defaultValue=""
          />
          <div className={styles['next']} aria-live="off">
            {wait > 0 ? (
              <>
                <p>{t('signIn.code.next', { seconds: wait })}</p>
                <Ticks share={wait / 30} />
              </>
            ) : null}
          </div>
        </div>
        <p id="code-hint" className={malformed ? styles['problem'] : styles['hint']}>
          {malformed
            ? t('signIn.code.malformed')
            : wait > 0
              ? t('signIn.code.spent')
              : t('signIn.code.hint')}
        </p>
        {shown && <FailureCard failure={shown} />}
        <Skew skewMs={signIn.skewMs} />
        {signIn.pending ? (
          <p className={styles['running']} role="status">
            <Status is="running">{t('player.pending.signing-in')}</Status>
            {signIn.pending.region !== undefined && <code>{signIn.pending.region}</code>}
            <span aria-live="off">{elapsed}</span>
          </p>
        ) : (
          <div className={styles['form']}>
            <PrimaryButton
              type="submit"
              data-primary=""
              keys="↵"
              off={busy || wait > 0}
              offBecause={t('signIn.code.next', { seconds: wait })}
            >
              {straight
                ? t('signIn.code.submitRole', { role: straight.name })
                : t('signIn.code.submit')}
            </PrimaryButton>
          </div>
        )}
      </form>
      <Who signIn={signIn} />
      <IntoVault signIn={signIn} send={send} />
      {signIn.identity && (
        <p className={styles['dim']}>{t('signIn.code.identity', { arn: signIn.identity.arn })}</p>
      )}
    </>
  );
}

/** More than 10 seconds off is worth a line: the device may be this computer. */
function Skew({ skewMs }: { skewMs: number | undefined }) {
  const { t } = useTranslation();
  const seconds = Math.round(Math.abs(skewMs ?? 0) / 1000);
  if (skewMs === undefined || seconds < 10) return null;
  return (
    <p className={styles['skew']}>
      <Icon of={Clock} />
      <span>{t(skewMs > 0 ? 'signIn.code.behind' : 'signIn.code.ahead', { seconds })}</span>
    </p>
  );
}
