import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import { useMissingAccess } from '../use-missing-access.ts';

type SecretDetail = Extract<StepDetailView, { kind: 'secret' }>;

/**
 * A secret of AWS Secrets Manager. It is shown in a window of main's own, never here; what comes
 * after it, the work in the other system, is a person's to confirm.
 */
export function SecretWork({ act, detail }: { act: Act; detail: SecretDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const read = (): void => void calling.send('step.run', { path: step.path });
  const missing = useMissingAccess(act, detail);
  const first = missing ?? { label: t('player.primary.readSecret'), onPress: read };
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
