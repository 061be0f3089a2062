import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { StepDetailView } from '../../../main/contract/views.ts';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Act } from './act.ts';
import { Dock, type MainAction } from './Dock.tsx';
import { useMissingAccess } from './use-missing-access.ts';
import styles from './Answer.module.css';

/** Sent, or about to be, but not known what became of it: ask AWS, never run it again blindly. */
export function Unknown({ act }: { act: Act }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const failure = calling.failure ?? step.failure;
  const main = useMainAction(act);
  return (
    <>
      <section className={styles['unknown']}>
        <Icon of={CircleHelp} size={20} />
        <div>
          <h2>{t('player.unknown.title')}</h2>
          <p>{t('player.unknown.text')}</p>
          <p>{t('player.unknown.next')}</p>
        </div>
      </section>
      {failure && <FailureCard failure={failure} byHand={() => act.openDialog('by-hand')} />}
      <Dock act={act} main={main} ways={['by-hand', 'skip']} />
    </>
  );
}

/** AWS answers only those who are signed in: what is missing comes before the question. */
function useMainAction(act: Act): MainAction {
  const { t } = useTranslation();
  const { calling, step } = act;
  const missing = useMissingAccess(act, accessTo(step.detail));
  const settle = (): void => void calling.send('step.settle', { path: step.path });
  return missing ?? { label: t('player.primary.settle'), onPress: settle };
}

/**
 * What the question is asked with: to look, each session of the role will do. Nothing is missing where
 * AWS is not asked.
 */
function accessTo(detail: StepDetailView) {
  switch (detail.kind) {
    case 'run-command':
    case 'automation':
    case 'terminal':
      return { ...detail, ready: detail.ready || detail.heldOther === true };
    case 'revoke':
    case 'revoke-each':
      return {
        ...detail,
        role: detail.using,
        ready: detail.ready || detail.heldOther === true,
      };
    default:
      return undefined;
  }
}
