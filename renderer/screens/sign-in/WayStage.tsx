import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssumptionMark, SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { AssumptionLine } from '../../ui/AssumptionLine.tsx';
import { PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { TextField } from '../../ui/Field.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import { typedIn } from '../../ui/typed.ts';
import { Caveat } from './CliStage.tsx';
import { Who } from './Who.tsx';
import styles from './SignInScreen.module.css';

/** What each way is built on without proof. */
const RESTS: Readonly<Record<SignInView['lane'], readonly AssumptionMark['id'][]>> = {
  console: ['regional-sign-in', 'switch-role-trust'],
  'aws-login': ['login-mfa'],
  'sealed-key': [],
};

/** The ways the kit has. The browser, which needs no key, is chosen already. */
export function WayStage({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const desk = useDesk();
  const { assumptions } = useView();
  const [lane, setLane] = useState(signIn.lane);
  const [missing, setMissing] = useState(false);
  const wantsReason = lane === 'sealed-key' && signIn.keyNeedsReason;
  const onSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const reason = typedIn(new FormData(event.currentTarget), 'reason').trim();
    setMissing(wantsReason && reason === '');
    if (busy || (wantsReason && reason === '')) return;
    void send('sign-in.way', { lane, ...(wantsReason ? { reason } : {}) });
  };
  return (
    <>
      <PageTitle>{t('browser.way.title')}</PageTitle>
      {failure && <FailureCard failure={failure} />}
      <Who signIn={signIn} devices={false} />
      <form className={styles['form']} onSubmit={onSubmit} noValidate>
        <RadioList
          legend={t('browser.way.legend')}
          value={lane}
          onChange={setLane}
          choices={signIn.lanes.map((value) => ({
            value,
            label: t(`browser.way.${value}`),
            hint: t(`browser.way.${value}Hint`),
          }))}
        />
        {lane === 'aws-login' && <Caveat />}
        {wantsReason && (
          <TextField
            label={t('browser.way.reason')}
            name="reason"
            maxLength={300}
            help={t('browser.way.reasonHelp', { user: signIn.user })}
            problem={missing ? t('browser.way.reasonMissing') : undefined}
          />
        )}
        <PrimaryButton type="submit" data-primary="" data-autofocus="" keys="↵" off={busy}>
          {t('browser.way.submit')}
        </PrimaryButton>
        <AssumptionLine
          of={RESTS[lane]}
          all={assumptions}
          onOpen={(id) => desk.go({ at: 'assumptions', id })}
        />
      </form>
    </>
  );
}
