import { FilePlus2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputView, TargetView } from '../../../../main/contract/views.ts';
import type { Failure } from '../../../../main/contract/failure.ts';
import { useCall } from '../../../state/use-call.ts';
import { useDesk } from '../../../state/window.tsx';
import { TextButton } from '../../../ui/Button.tsx';
import { FailureCard } from '../../../ui/FailureCard.tsx';
import { Output } from '../../../ui/Output.tsx';
import { isGoing } from './counts.ts';
import styles from './targets.module.css';

/** How often the output of a server that is still running is asked for. */
const EVERY_MS = 2_000;

/** What one server said, as much as can be had of it now; while it runs, again and again. */
export function TargetOutput({ target, path }: { target: TargetView; path: string }) {
  const { t } = useTranslation();
  const { api, say } = useDesk();
  const keeping = useCall();
  const [output, setOutput] = useState<OutputView>();
  const [failure, setFailure] = useState<Failure>();
  const { id, name, state } = target;
  const going = isGoing(target);
  useEffect(() => {
    let here = true;
    const look = async (): Promise<void> => {
      const reply = await api.call['command.output']({ path, target: id });
      if (!here) return;
      if (reply.ok) setOutput(reply.value);
      setFailure(reply.ok ? undefined : reply.error);
    };
    void look();
    const timer = going ? setInterval(() => void look(), EVERY_MS) : undefined;
    return () => {
      here = false;
      clearInterval(timer);
    };
  }, [api, path, id, state, going]);
  const keep = async (): Promise<void> => {
    const reply = await keeping.send('evidence.keep-output', { path, target: id });
    if (reply.ok) say(t('evidence.keptOutput'));
  };
  const problem = failure ?? keeping.failure;
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
