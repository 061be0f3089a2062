import { useTranslation } from 'react-i18next';
import type { StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { useNow } from '../../state/use-now.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import type { Act } from './act.ts';
import { Execution } from './automation/Execution.tsx';
import { Dock } from './Dock.tsx';
import { Targets } from './Targets.tsx';
import styles from './Answer.module.css';

/** What runs now: a verb, since when, where, how long it usually takes, and a way out. */
export function Pending({ act, pending }: { act: Act; pending: NonNullable<StepView['pending']> }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const now = useNow();
  const elapsed = useElapsed(pending.since, now);
  const { calling, step } = act;
  const long = now - pending.since > 10_000;
  return (
    <>
      <div className={styles['going']}>
        <div className={styles['line']} role="status">
          <Status is="running" size={20}>
            {t(`player.pending.${pending.what}`)}
          </Status>
          {pending.region !== undefined && <code>{pending.region}</code>}
          <span className={styles['dim']} aria-live="off">
            {elapsed}
            {long &&
              ` · ${t('player.pending.usually', { time: duration(step.usualSeconds, lang) })}`}
          </span>
        </div>
        {pending.canCancel && (
          <div className={styles['cancel']}>
            <SecondButton
              off={calling.busy}
              onClick={() => void calling.send('step.cancel', { path: step.path })}
            >
              {t('player.pending.cancel')}
            </SecondButton>
            {step.detail.kind === 'automation' && (
              <TextButton
                off={calling.busy}
                onClick={() =>
                  void calling.send('automation.stop', { path: step.path, how: 'Complete' })
                }
              >
                {t('automation.stopAfter')}
              </TextButton>
            )}
            <p>{t('player.pending.cancelHint')}</p>
          </div>
        )}
      </div>
      {step.detail.kind === 'automation' && step.detail.automation.execution && (
        <Execution execution={step.detail.automation.execution} />
      )}
      {step.result?.targets && <Targets result={step.result} path={step.path} live />}
      <Dock act={act} />
    </>
  );
}
