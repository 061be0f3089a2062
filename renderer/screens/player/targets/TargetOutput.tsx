import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { TargetView } from '../../../../main/contract/views.ts';
import { useCall } from '../../../state/use-call.ts';
import { useFresh } from '../../../state/use-fresh.ts';
import { useDesk } from '../../../state/window.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Output } from '../../../ui/Output.tsx';
import { isGoing } from './counts.ts';
import styles from './targets.module.css';

/** What one server said, as much as can be had of it now; while it runs, again and again. */
export function TargetOutput({ target, path }: { target: TargetView; path: string }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const keeping = useCall();
  const { id, name, state } = target;
  const going = isGoing(target);
  const { value: output, failure } = useFresh(
    'command.output',
    { path, target: id },
    { going, state },
  );
  const keep = async (): Promise<void> => {
    const reply = await keeping.send('evidence.keep-output', { path, target: id });
    if (reply.ok) say(t('evidence.keptOutput'));
  };
  const problem = failure ?? output?.failure ?? keeping.failure;
  const empty = state === 'not-begun' ? t('runCommand.neverReached') : t('player.result.noOutput');
  return (
    <section className={styles['chosen']} aria-label={t('runCommand.outputOf', { server: name })}>
      <p className={styles['about']}>
        <strong>{name}</strong> <code>{id}</code>
        {target.status !== '' && <span>{target.status}</span>}
        {output && <span>{t(`runCommand.from.${output.from}`)}</span>}
        {output?.cut && <span className={styles['cut']}>{t(`runCommand.cut.${output.cut}`)}</span>}
      </p>
      {state === 'stopped' && <p className={styles['cut']}>{t('runCommand.stoppedMeans')}</p>}
      {state === 'unknown' && target.status === 'Cancelled' && (
        <p className={styles['cut']}>{t('runCommand.cancelledMeans')}</p>
      )}
      {output && (
        <Output label={t('runCommand.outputOf', { server: name })}>
          {output.text === '' ? empty : output.text}
        </Output>
      )}
      {!going && output && output.text !== '' && (
        <TextButton
          icon={FilePlus2}
          off={keeping.busy}
          aria-label={`${t('evidence.keepOutput')} ${name}`}
          onClick={() => void keep()}
        >
          {t('evidence.keepOutput')}
        </TextButton>
      )}
      {problem && <FailureCard failure={problem} />}
    </section>
  );
}
