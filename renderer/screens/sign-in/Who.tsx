import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { RadioList } from '../../ui/RadioList.tsx';
import styles from './SignInScreen.module.css';

/**
 * Which user and which MFA device. A security key is named, with why it cannot be used here; in the
 * browser, where every device will do, none is asked for.
 */
export function Who({ signIn, devices = true }: { signIn: SignInView; devices?: boolean }) {
  const { t } = useTranslation();
  const { send, failure } = useCall();
  const usable = signIn.devices.filter((device) => device.usable);
  const unusable = signIn.devices.filter((device) => !device.usable);
  return (
    <div className={styles['who']}>
      {signIn.users.length > 1 && (
        <RadioList
          legend={t('signIn.credential.user')}
          value={signIn.user}
          onChange={(user) => void send('sign-in.choose', { user, serial: signIn.serial })}
          choices={signIn.users.map(({ name, person, account }) => ({
            value: name,
            label: `${person} · ${name}`,
            hint: account,
          }))}
        />
      )}
      {devices && usable.length > 1 && (
        <RadioList
          legend={t('signIn.credential.device')}
          value={signIn.serial}
          onChange={(serial) => void send('sign-in.choose', { user: signIn.user, serial })}
          choices={usable.map(({ serial, label }) => ({ value: serial, label, hint: serial }))}
        />
      )}
      {(devices ? unusable : []).map(({ serial, label }) => (
        <p key={serial} className={styles['dim']}>
          {label}: {t('signIn.credential.unusable')}
        </p>
      ))}
      {failure && <FailureCard failure={failure} />}
    </div>
  );
}
