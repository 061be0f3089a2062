import { useTranslation } from 'react-i18next';
import type { RoleView } from '../../../main/contract/views.ts';
import type { Act } from './act.ts';
import type { MainAction } from './Dock.tsx';

interface Access {
  readonly needsSignIn: boolean;
  readonly ready: boolean;
  readonly heldOther?: true;
  readonly role: RoleView;
}

/** AWS answers only those who may: first the sign-in, then the role. Undefined when both are there. */
export function useMissingAccess(
  { calling }: Act,
  access: Access | undefined,
): MainAction | undefined {
  const { t } = useTranslation();
  if (!access || access.ready) return undefined;
  const { needsSignIn, role, heldOther } = access;
  if (needsSignIn) {
    return {
      label: t('player.primary.signInFirst'),
      onPress: () => void calling.send('sign-in.open', {}),
    };
  }
  return {
    label: t(heldOther ? 'player.primary.assumeAnew' : 'player.primary.assume', {
      role: role.name,
    }),
    onPress: () => void calling.send('role.assume', { role: role.id }),
  };
}
