import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { confirm, type Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';

type RevokeDetail = Extract<StepDetailView, { kind: 'revoke' }>;

/** Older sessions of a role are denied. Afterwards a person confirms that they are. */
export function RevokeWork({ act, detail }: { act: Act; detail: RevokeDetail }) {
  const { t } = useTranslation();
  const first = useFirstAction(act, detail);
  if (!detail.put) return <Dock act={act} main={first} ways={['by-hand', 'skip']} />;
  return (
    <Dock
      act={act}
      main={{ label: t('player.primary.done'), onPress: () => confirm(act) }}
      ways={['differ', 'skip']}
    />
  );
}

/** What is missing comes first: sign-in, then the role that may, then the policy. */
function useFirstAction(
  { calling, step }: Act,
  { needsSignIn, ready, using }: RevokeDetail,
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
      label: t('player.primary.assume', { role: using.name }),
      onPress: () => void calling.send('role.assume', { role: using.id }),
    };
  }
  return {
    label: t('player.primary.revoke'),
    onPress: () => void calling.send('step.run', { path: step.path }),
  };
}
