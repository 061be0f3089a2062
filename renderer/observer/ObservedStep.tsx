import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ObservedRun, ObservedStep as Step } from '../../main/contract/views/observer-view.ts';
import { accountNumber } from '../i18n/digits.ts';
import { useText } from '../i18n/text.ts';
import { duration } from '../i18n/time.ts';
import { useRunNow } from '../state/use-run-now.ts';
import { Bar } from '../ui/Bar.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Status } from '../ui/Status.tsx';
import { StepText } from '../ui/StepText.tsx';
import { visible } from '../ui/visible.ts';
import styles from './Observer.module.css';

/** The step the responder is at, and how it goes. */
export function ObservedStep({ run, step }: { run: ObservedRun; step: Step }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { role, targets, expect, warning, lines } = step;
  return (
    <article className={styles['step']}>
      <p className={styles['where']}>
        {t('player.step', { number: step.number, total: step.total })} · {text(step.section)}
        {step.risk !== 'read' && <Status is="attention">{t(`risk.${step.risk}`)}</Status>}
      </p>
      <h1>{text(step.title)}</h1>
      {warning && (
        <div className={styles['warning']}>
          <p>
            <Icon of={TriangleAlert} size={16} /> {t('player.warning')}
          </p>
          <StepText>{text(warning)}</StepText>
        </div>
      )}
      <StepText>{text(step.do)}</StepText>
      <dl>
        {role && (
          <div>
            <dt>{t('player.role')}</dt>
            <dd>
              {role.name} · {role.alias} <code>{accountNumber(role.account)}</code>
            </dd>
          </div>
        )}
        {lines.length > 0 && (
          <div>
            <dt>{t('player.cli.command')}</dt>
            <dd>
              <pre>{lines.map(visible).join('\n')}</pre>
            </dd>
          </div>
        )}
        {expect && (
          <div>
            <dt>{t('player.expect')}</dt>
            <dd>
              <StepText>{text(expect)}</StepText>
            </dd>
          </div>
        )}
        {(step.pending ?? targets ?? step.state !== 'started') && (
          <div>
            <dt>{t('observer.now')}</dt>
            <dd>
              {step.pending
                ? t(`player.pending.${step.pending.what}`)
                : t(`player.state.${step.state}`)}
              {targets && ` · ${t('player.result.targets', targets)}`}
            </dd>
          </div>
        )}
        <Time run={run} step={step} />
      </dl>
    </article>
  );
}

function Time({ run, step }: { run: ObservedRun; step: Step }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const now = useRunNow(run);
  const { startedAt, targetSeconds, usualSeconds } = step;
  const spent = startedAt === undefined ? 0 : ((now - startedAt) / 1000) * run.clockSpeed;
  const share = targetSeconds > 0 ? spent / targetSeconds : 0;
  return (
    <div>
      <dt>{t('player.time')}</dt>
      <dd>
        {t('player.usually', {
          usual: duration(usualSeconds, lang),
          target: duration(targetSeconds, lang),
        })}{' '}
        {t('player.pending.elapsed', { time: duration(spent, lang) })}
        <Bar share={share} look={share > 1 ? 'over' : share > 0.8 ? 'attention' : 'plain'} />
      </dd>
    </div>
  );
}
