import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';

type SecretDetail = Extract<StepDetailView, { kind: 'secret' }>;

/**
 * A secret of AWS Secrets Manager. It is shown in a window of main's own, never here; what comes
 * after it, the work in the other system, is a person's to confirm.
 */
export function SecretWork({ act, detail }: { act: Act; detail: SecretDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const read = (): void => void calling.send('step.run', { path: step.path });
  const first = useFirstAction(act, detail, read);
  if (detail.read === undefined) return <Dock act={act} main={first} ways={['by-hand', 'skip']} />;
  return (
    <Dock
      act={act}
      main={{ label: t('player.primary.done'), onPress: () => confirm(act) }}
      extra={detail.ready && <TextButton onClick={read}>{t('player.secret.again')}</TextButton>}
      ways={['differ', 'skip']}
    />
  );
}

/** What is missing comes first: sign-in, then the role, then the secret. */
function useFirstAction(
  { calling }: Act,
  { needsSignIn, ready, role }: SecretDetail,
  read: () => void,
): MainAction {
  const { t } = useTranslation();
  if (needsSignIn) {
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
  return { label: t('player.primary.readSecret'), onPress: read };
}
