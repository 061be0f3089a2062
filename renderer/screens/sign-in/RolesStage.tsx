import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { accountNumber } from '../../i18n/digits.ts';
import { bothClocks } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useView } from '../../state/window.tsx';
import { PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { FailedOver } from './FailedOver.tsx';
import styles from './SignInScreen.module.css';

/** Signed in: who, where, until when. Roles are assumed by the steps that need them. */
export function RolesStage({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const { sessions } = useView();
  const { send, failure, busy } = useCall();
  const base =
    sessions.findLast(({ kind }) => kind === 'base' || kind === 'cli') ?? sessions.at(-1);
  const { identity } = signIn;
  return (
    <>
      <PageTitle>{t('signIn.roles.title')}</PageTitle>
      <p className={styles['lead']}>
        {base?.kind === 'cli'
          ? t('awsLogin.roles')
          : t(base?.kind === 'role' ? 'signIn.roles.straight' : 'signIn.roles.text', {
              role: base?.name ?? '',
            })}
      </p>
      <dl className={styles['facts']}>
        {identity && (
          <>
            <div>
              <dt>{t('signIn.roles.account')}</dt>
              <dd>
                <strong>{identity.alias}</strong> <code>{accountNumber(identity.account)}</code>
              </dd>
            </div>
            <div>
              <dt>{t('signIn.roles.who')}</dt>
              <dd>
                <code>{identity.arn}</code>
              </dd>
            </div>
          </>
        )}
        {base && (
          <>
            <div>
              <dt>{t('signIn.roles.region')}</dt>
              <dd>
                <code>{base.region}</code>
              </dd>
            </div>
            <div>
              <dt>{t('player.time')}</dt>
              <dd>{t('signIn.roles.until', { time: bothClocks(base.expiresAt) })}</dd>
            </div>
          </>
        )}
      </dl>
      <FailedOver signIn={signIn} />
      {failure && <FailureCard failure={failure} />}
      <div className={styles['form']}>
        <PrimaryButton
          data-primary=""
          keys="↵"
          data-autofocus=""
          off={busy}
          onClick={() => void send('sign-in.close', {})}
        >
          {t('signIn.roles.submit')}
        </PrimaryButton>
      </div>
    </>
  );
}
