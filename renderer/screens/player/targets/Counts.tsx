import { useTranslation } from 'react-i18next';
import type { StepResult, TargetView } from '../../../../main/contract/views.ts';
import { Status } from '../../../ui/Status.tsx';
import { counted, isFailed, isGoing, milestone, STATES } from './counts.ts';
import aloud from '../../../ui/Aloud.module.css';
import styles from './targets.module.css';

/** How many servers are how far, and why no further send was begun. */
export function Counts({
  result,
  targets,
}: {
  result: StepResult;
  targets: readonly TargetView[];
}) {
  const { t } = useTranslation();
  const { stopped } = result;
  return (
    <>
      <ul className={styles['counts']} aria-label={t('runCommand.counts')}>
        {counted(targets).map(({ state, count }) => (
          <li key={state}>
            <Status is={STATES[state]} size={16}>
              {t(`runCommand.state.${state}`)} <b>{count}</b>
            </Status>
          </li>
        ))}
      </ul>
      {stopped && <p className={styles['stopped']}>{t(`runCommand.stopped.${stopped}`)}</p>}
      <Announced targets={targets} />
    </>
  );
}

/** Said aloud at each quarter only, so the text changes no more often than that. */
function Announced({ targets }: { targets: readonly TargetView[] }) {
  const { t } = useTranslation();
  const { quarter, failed } = milestone(targets);
  const over = quarter === 4;
  const text = over
    ? t('runCommand.overAloud', {
        ok: targets.filter(({ state }) => state === 'succeeded').length,
        total: targets.length,
        failed: targets.filter(isFailed).length,
      })
    : t('runCommand.soFarAloud', { percent: quarter * 25, total: targets.length });
  const first = !over && failed && targets.some(isGoing);
  return (
    <p role="status" className={aloud['aloud']}>
      {text} {first && t('runCommand.someFailed')}
    </p>
  );
}
