import { CircleHelp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Act } from './act.ts';
import { Dock } from './Dock.tsx';
import styles from './Answer.module.css';

/** Sent, or about to be, but not known what became of it: ask AWS, never run it again blindly. */
export function Unknown({ act }: { act: Act }) {
  const { t } = useTranslation();
  const { calling, step } = act;
  const failure = calling.failure ?? step.failure;
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
      {failure && <FailureCard failure={failure} />}
      <Dock
        act={act}
        main={{
          label: t('player.primary.settle'),
          onPress: () => void calling.send('step.settle', { path: step.path }),
        }}
        ways={['by-hand', 'skip']}
      />
    </>
  );
}
