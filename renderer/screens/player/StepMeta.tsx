import { useTranslation } from 'react-i18next';
import type { RunView, StepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './PlayerScreen.module.css';

/** Where the step is, how risky it is, and what its section is for. */
export function StepMeta({ run, step }: { run: RunView; step: StepView }) {
  const { t } = useTranslation();
  const { text } = useText();
  return (
    <div className={styles['meta']}>
      <span>
        {t('player.step', { number: step.number, total: step.total })} · {text(step.section.title)}
        {step.from !== run.playbook.id &&
          ` · ${t('player.fromPlaybook', { id: step.from })}`} ·{' '}
        {t(step.section.mode === 'read-do' ? 'player.readDo' : 'player.doConfirm')}
      </span>
      {step.risk === 'read' ? (
        step.asksAws && <span>{t('risk.read')}</span>
      ) : (
        <Status is="attention">{t(`risk.${step.risk}`)}</Status>
      )}
      <p className={styles['objective']}>
        {t('player.objective', { objective: text(step.section.objective) })}
      </p>
    </div>
  );
}
