import { FilePlus2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StepResult } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { took } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk } from '../../state/window.tsx';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Output } from '../../ui/Output.tsx';
import { Status } from '../../ui/Status.tsx';
import { isGoing, STATES } from './targets/counts.ts';
import { TargetGrid } from './targets/TargetGrid.tsx';
import styles from './Answer.module.css';

/** More servers than this are shown as a grid; their outputs come one by one. */
const MOST_LISTED = 12;

export function Targets({
  result,
  path,
  live = false,
  compared = false,
}: {
  result: StepResult;
  path: string;
  /** It still runs: nothing of it can be kept yet. */
  live?: boolean;
  /** What came back is compared with what the step expects: it stays open. */
  compared?: boolean;
}) {
  const many = (result.targets?.length ?? 0) > MOST_LISTED;
  return many ? (
    <TargetGrid result={result} path={path} />
  ) : (
    <List {...{ result, path, live, compared }} />
  );
}

/**
 * Each target with its own result; one that failed never hides those that did not. Its recorded
 * output can be kept as evidence.
 */
function List({
  result,
  path,
  live,
  compared,
}: {
  result: StepResult;
  path: string;
  live: boolean;
  compared: boolean;
}) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const keep = async (at: string, target: string): Promise<void> => {
    const reply = await send('evidence.keep-output', { path: at, target });
    if (reply.ok) desk.say(t('evidence.keptOutput'));
  };
  const { lang } = useText();
  const targets = result.targets ?? [];
  const ok = targets.filter(({ state }) => state === 'succeeded').length;
  return (
    <section className={styles['targets']}>
      <p className={styles['tally']}>
        {t('player.result.targets', { ok, total: targets.length })}
        {result.commandId !== undefined && (
          <span className={styles['dim']}>
            {t('player.result.commandId')} <code>{result.commandId}</code>
          </span>
        )}
      </p>
      <ul>
        {targets.map((target) => (
          <li key={target.id}>
            <div className={styles['target']}>
              <strong>{target.name}</strong>
              <code>{target.id}</code>
              <Status is={STATES[target.state]} size={16}>
                {t(`runCommand.state.${target.state}`)}
                {target.exitCode !== undefined &&
                  ` · ${t('player.result.exit', { code: target.exitCode })}`}
                {target.ms !== undefined && ` · ${took(target.ms, lang)}`}
              </Status>
            </div>
            {!isGoing(target) && target.output !== undefined && (
              <details open={compared || target.state !== 'succeeded'}>
                <summary>{t('player.result.output')}</summary>
                <Output label={`${t('player.result.output')} ${target.name}`}>
                  {target.output === '' ? t('player.result.noOutput') : target.output}
                </Output>
                {target.cut && <p className={styles['dim']}>{t(`runCommand.cut.${target.cut}`)}</p>}
                {!live && target.output !== '' && (
                  <TextButton
                    icon={FilePlus2}
                    off={busy}
                    aria-label={`${t('evidence.keepOutput')} ${target.name}`}
                    onClick={() => void keep(path, target.id)}
                  >
                    {t('evidence.keepOutput')}
                  </TextButton>
                )}
              </details>
            )}
          </li>
        ))}
      </ul>
      {result.stopped && (
        <p className={styles['dim']}>{t(`runCommand.stopped.${result.stopped}`)}</p>
      )}
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
