import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import type { Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';

type AwsDetail = Extract<StepDetailView, { kind: 'sign-in' | 'assume-role' }>;

/**
 * Steps that open a session. What is missing comes first: sign-in, then the role. Main
 * reads back in a window of its own before anything is sent.
 */
export function AwsWork({ act, detail }: { act: Act; detail: AwsDetail }) {
  const main = useMainAction(act, detail);
  return <Dock act={act} main={main} ways={['by-hand', 'skip']} />;
}

function useMainAction({ calling, step }: Act, detail: AwsDetail): MainAction {
  const { t } = useTranslation();
  const run = (): void => void calling.send('step.run', { path: step.path });
  const signIn = (): void => void calling.send('sign-in.open', {});
  const failed = step.state === 'failed';
  switch (detail.kind) {
    case 'sign-in':
      return { label: t('player.primary.signIn'), onPress: signIn };
    case 'assume-role':
      if (detail.needsSignIn) return { label: t('player.primary.signInFirst'), onPress: signIn };
      return {
        label: failed
          ? t('player.primary.again')
          : t(detail.held ? 'player.primary.useHeld' : 'player.primary.assume', {
              role: detail.role.name,
            }),
        onPress: run,
      };
  }
}
