import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { useDesk } from '../../../state/window.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import { useMissingAccess } from '../use-missing-access.ts';

type EachDetail = Extract<StepDetailView, { kind: 'revoke-each' }>;

/**
 * One role after the other: its sessions are ended, or it is said who ends them. Only when every role
 * was told of does the step have an end.
 */
export function RevokeEachWork({ act, detail }: { act: Act; detail: EachDetail }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { calling, step } = act;
  const missing = useMissingAccess(act, { ...detail, role: detail.using });
  const { next } = detail;
  if (!next) {
    const done = { label: t('player.primary.done'), onPress: () => confirm(act) };
    return <Dock act={act} main={done} ways={['differ', 'skip']} />;
  }
  const end = {
    label: t('usedRoles.end', { role: next.role.name }),
    onPress: () => void calling.send('step.run', { path: step.path }),
  };
  return (
    <Dock
      act={act}
      main={missing ?? end}
      ways={['skip']}
      extra={
        <TextButton onClick={() => desk.open({ is: 'used-roles' })}>
          {t('usedRoles.cannot')}
        </TextButton>
      }
    />
  );
}
