import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { clock } from '../../../i18n/time.ts';
import { Status } from '../../../ui/Status.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock } from '../Dock.tsx';
import { useMissingAccess } from '../use-missing-access.ts';
import styles from './kinds.module.css';

type TerminalDetail = Extract<StepDetailView, { kind: 'terminal' }>;

/**
 * A terminal that is not open: what is missing comes first, then it is opened. One that was open
 * and is over leaves the person to say whether what was to be done is done.
 */
export function TerminalWork({ act, detail }: { act: Act; detail: TerminalDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const missing = useMissingAccess(act, detail);
  const open = missing ?? {
    label: t('terminal.open'),
    onPress: () => void calling.send('step.run', { path: step.path }),
  };
  const { over } = detail;
  if (!over) return <Dock act={act} main={open} ways={['by-hand', 'skip']} />;
  return (
    <>
      <p className={styles['hint']}>
        <Status is="done">{t('terminal.over', { time: clock(over.at) })}</Status>
      </p>
      <Dock
        act={act}
        main={{
          label: t(step.expect ? 'player.primary.doneAsExpected' : 'player.primary.done'),
          onPress: () => confirm(act),
        }}
        ways={['differ', 'skip']}
        extra={
          <TextButton onClick={open.onPress} off={calling.busy}>
            {missing ? missing.label : t('terminal.openAgain')}
          </TextButton>
        }
      />
    </>
  );
}
