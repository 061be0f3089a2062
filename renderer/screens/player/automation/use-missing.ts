import { useTranslation } from 'react-i18next';
import type { RoleView } from '../../../../main/contract/views.ts';
import type { Act } from '../act.ts';
import type { MainAction } from '../Dock.tsx';

/** What must be there before a document can be run; undefined when nothing is missing. */
export function useMissing(
  { calling, step }: Act,
  {
    ready,
    needsSignIn,
    role,
  }: { readonly ready: boolean; readonly needsSignIn: boolean; readonly role: RoleView },
  known: boolean,
): MainAction | undefined {
  const { t } = useTranslation();
  if (!ready && needsSignIn) {
    return {
      label: t('player.primary.signInFirst'),
      onPress: () => void calling.send('sign-in.open', {}),
    };
  }
  if (!ready) {
    return {
      label: t('player.primary.assume', { role: role.name }),
      onPress: () => void calling.send('role.assume', { role: role.id }),
    };
  }
  if (known) return undefined;
  return {
    label: t('automation.read'),
    onPress: () => void calling.send('automation.read', { path: step.path }),
  };
}
