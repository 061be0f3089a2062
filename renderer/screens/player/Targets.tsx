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
import { Status, type StatusKind } from '../../ui/Status.tsx';
import styles from './Answer.module.css';

type Target = NonNullable<StepResult['targets']>[number];

function statusOf({ ok, done }: Target): StatusKind {
  if (!done) return 'running';
  return ok ? 'done' : 'failed';
}

/**
 * Each target with its own result; one that failed never hides those that did not. With `path`, its
 * recorded output can be kept as evidence.
 */
export function Targets({ result, path }: { result: StepResult; path?: string }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { send, failure, busy } = useCall();
  const keep = async (at: string, target: string): Promise<void> => {
    const reply = await send('evidence.keep-output', { path: at, target });
    if (reply.ok) desk.say(t('evidence.keptOutput'));
  };
  const { lang } = useText();
  const targets = result.targets ?? [];
  const ok = targets.filter((target) => target.ok).length;
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
              <Status is={statusOf(target)} size={16}>
                {target.status}
                {target.exitCode !== undefined &&
                  ` · ${t('player.result.exit', { code: target.exitCode })}`}
                {target.ms !== undefined && ` · ${took(target.ms, lang)}`}
              </Status>
            </div>
            {target.done && (
              <details open={!target.ok}>
                <summary>{t('player.result.output')}</summary>
                <Output label={`${t('player.result.output')} ${target.name}`}>
                  {target.output === '' ? t('player.result.noOutput') : target.output}
                </Output>
                {path !== undefined && target.output !== '' && (
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
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
