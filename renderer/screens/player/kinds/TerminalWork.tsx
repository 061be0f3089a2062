import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../../main/contract/views.ts';
import { clock } from '../../../i18n/time.ts';
import { Status } from '../../../ui/Status.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { confirm, type Act } from '../act.ts';
import { Dock, type MainAction } from '../Dock.tsx';
import styles from './kinds.module.css';

type TerminalDetail = Extract<StepDetailView, { kind: 'terminal' }>;

/**
 * A terminal that is not open: what is missing comes first, then it is opened. One that was open
 * and is over leaves the person to say whether what was to be done is done.
 */
export function TerminalWork({ act, detail }: { act: Act; detail: TerminalDetail }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const open = useOpen(act, detail);
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
            {detail.ready ? t('terminal.openAgain') : open.label}
          </TextButton>
        }
      />
    </>
  );
}

function useOpen({ calling, step }: Act, detail: TerminalDetail): MainAction {
  const { t } = useTranslation();
  if (detail.ready) {
    const run = (): void => void calling.send('step.run', { path: step.path });
    return { label: t('terminal.open'), onPress: run };
  }
  if (detail.needsSignIn) {
    const signIn = (): void => void calling.send('sign-in.open', {});
    return { label: t('player.primary.signInFirst'), onPress: signIn };
  }
  const { id: role, name } = detail.role;
  return {
    label: t('player.primary.assume', { role: name }),
    onPress: () => void calling.send('role.assume', { role }),
  };
}
