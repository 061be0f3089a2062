import { useTranslation } from 'react-i18next';
import type { ExecutionView } from '../../../../main/contract/views.ts';
import { useText } from '../../../i18n/text.ts';
import { took } from '../../../i18n/time.ts';
import { Output } from '../../../ui/Output.tsx';
import { Status, type StatusKind } from '../../../ui/Status.tsx';
import styles from '../Answer.module.css';

type Step = ExecutionView['steps'][number];

/** Of steps that have begun. */
const LOOKS: Readonly<Record<Exclude<Step['state'], 'todo'>, StatusKind>> = {
  running: 'running',
  waiting: 'attention',
  done: 'done',
  failed: 'failed',
};

/** An execution step by step: what each came to, and where somebody is waited for. */
export function Execution({ execution }: { execution: ExecutionView }) {
  const { t } = useTranslation();
  const { id, status, dryRun, steps, failure } = execution;
  const waiting = steps.find(({ state }) => state === 'waiting');
  return (
    <section className={styles['targets']} aria-label={t('automation.execution')}>
      <p className={styles['tally']}>
        {dryRun ? `${t('automation.wasDry')} · ${status}` : status}
        <span className={styles['dim']}>
          {t('automation.execution')} <code>{id}</code>
        </span>
      </p>
      {waiting && !execution.done && (
        <p role="status">
          <Status is="attention">{t('automation.waits', { step: waiting.name })}</Status>
        </p>
      )}
      {failure !== undefined && failure !== '' && (
        <p>
          <Status is="failed">{failure}</Status>
        </p>
      )}
      <ol aria-label={t('automation.steps')}>
        {steps.map((step) => (
          <OneStep key={step.name} step={step} />
        ))}
      </ol>
    </section>
  );
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation();
  const { lang } = useText();
  const { name, status, state, ms, output } = step;
  return (
    <li>
      <div className={styles['target']}>
        <strong>{name}</strong>
        {state === 'todo' ? (
          <span className={styles['dim']}>{status}</span>
        ) : (
          <Status is={LOOKS[state]} size={16}>
            {status}
            {ms !== undefined && ` · ${took(ms, lang)}`}
          </Status>
        )}
      </div>
      {output !== '' && <Output label={t('automation.output', { step: name })}>{output}</Output>}
    </li>
  );
}
