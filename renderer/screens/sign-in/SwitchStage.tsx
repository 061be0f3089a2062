import { useTranslation } from 'react-i18next';
import type { ConsoleView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { AssumptionLine } from '../../ui/AssumptionLine.tsx';
import { PrimaryButton } from '../../ui/Button.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { SwitchRole } from '../../ui/SwitchRole.tsx';
import browserStyles from './Browser.module.css';
import styles from './SignInScreen.module.css';

/** Signed in with the browser: back to the step, or switch to a role from here. */
export function SwitchStage({ browser }: { browser: ConsoleView }) {
  const { t } = useTranslation();
  const { send, busy } = useCall();
  const desk = useDesk();
  const { assumptions } = useView();
  return (
    <>
      <PageTitle>{t('browser.signedIn')}</PageTitle>
      <p className={styles['lead']}>{t('browser.roles.text')}</p>
      <div className={styles['form']}>
        <PrimaryButton
          data-primary=""
          data-autofocus=""
          keys="↵"
          off={busy}
          onClick={() => void send('sign-in.close', {})}
        >
          {t('browser.roles.back')}
        </PrimaryButton>
        <AssumptionLine
          of={['switch-role-trust', 'switch-role-record']}
          all={assumptions}
          onOpen={(id) => desk.go({ at: 'assumptions', id })}
        />
      </div>
      <ul className={browserStyles['roles']} aria-label={t('browser.roles.title')}>
        {browser.roles.map((role) => (
          <Role key={role.id} role={role} user={browser.user} />
        ))}
      </ul>
    </>
  );
}

function Role({ role, user }: { role: ConsoleView['roles'][number]; user: string }) {
  const { send, failure, busy } = useCall();
  return (
    <li>
      <SwitchRole role={role} user={user} calling={{ send, failure, busy }} headed />
    </li>
  );
}
