import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Act } from './act.ts';
import { Dock, type MainAction } from './Dock.tsx';
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
function useMainAction({ calling, step }: Act): MainAction {
  const { t } = useTranslation();
  const { detail } = step;
  const asks =
    detail.kind === 'run-command' || detail.kind === 'automation' || detail.kind === 'terminal';
  if (asks && !detail.ready) {
    if (detail.needsSignIn) {
      return {
        label: t('player.primary.signInFirst'),
        onPress: () => void calling.send('sign-in.open', {}),
      };
    }
    const { id, name } = detail.role;
    return {
      label: t('player.primary.assume', { role: name }),
      onPress: () => void calling.send('role.assume', { role: id }),
    };
  }
  return {
    label: t('player.primary.settle'),
    onPress: () => void calling.send('step.settle', { path: step.path }),
  };
}
