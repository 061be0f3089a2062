import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import { useMissingAccess } from '../use-missing-access.ts';

type RevokeDetail = Extract<StepDetailView, { kind: 'revoke' }>;

/**
 * Older sessions of a role are denied, once what is missing is there. Afterwards a person confirms that they are.
 */
export function RevokeWork({ act, detail }: { act: Act; detail: RevokeDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const missing = useMissingAccess(act, { ...detail, role: detail.using });
  const revoke = {
    label: t('player.primary.revoke'),
    onPress: () => void calling.send('step.run', { path: step.path }),
  };
  if (!detail.put) return <Dock act={act} main={missing ?? revoke} ways={['by-hand', 'skip']} />;
  return (
    <Dock
      act={act}
      main={{ label: t('player.primary.done'), onPress: () => confirm(act) }}
      ways={['differ', 'skip']}
    />
  );
}
