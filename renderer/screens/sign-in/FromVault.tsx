import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import type { useCall } from '../../state/use-call.ts';

type Send = ReturnType<typeof useCall>['send'];

/** The chosen user's key out of the vault, or the way to unlock it first. */
export function FromVault({ signIn, send }: { signIn: SignInView; send: Send }) {
  const { t } = useTranslation();
  const { vault } = signIn;
  if (vault?.is === 'locked') {
    return (
      <LinkButton onClick={() => void send('vault.ask', { what: 'unlock' })}>
        {t('vault.signIn.unlock')}
      </LinkButton>
    );
  }
  if (vault?.is !== 'unlocked' || !vault.has) return null;
  return (
    <SecondButton onClick={() => void send('vault.use-key', {})}>
      {t('vault.signIn.use')}
    </SecondButton>
  );
}

/** After the key was proved: keep it, where the kit makes an exception for this user. */
export function IntoVault({ signIn, send }: { signIn: SignInView; send: Send }) {
  const { t } = useTranslation();
  const { vault } = signIn;
  if (vault?.is !== 'unlocked') return null;
  if (vault.has) {
    return (
      <Status is="done" size={16}>
        {t('vault.signIn.kept')}
      </Status>
    );
  }
  return vault.mayKeep ? (
    <LinkButton onClick={() => void send('vault.keep-key', {})}>
      {t('vault.signIn.keep')}
    </LinkButton>
  ) : null;
}
