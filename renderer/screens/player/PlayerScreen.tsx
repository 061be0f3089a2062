import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clock } from '../../i18n/time.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { Finished } from './Finished.tsx';
import { Side } from './Side.tsx';
import { Stage } from './Stage.tsx';
import { StepList } from './StepList.tsx';
import { WelcomeBack } from './WelcomeBack.tsx';
import styles from './PlayerScreen.module.css';

/** A run: where it stands on the left, the current step in the middle, sessions and log beside it. */
export function PlayerScreen({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const { next, log } = run;
  return (
    <div className={styles['player']}>
      <StepList run={run} />
      <div className={styles['stage']}>
        {run.welcomeBack ? (
          <WelcomeBack run={run} back={run.welcomeBack} />
        ) : run.phase === 'going' && run.current ? (
          <Stage key={run.current.path} run={run} step={run.current} />
        ) : (
          <Finished run={run} />
        )}
      </div>
      <Side run={run} />
      <footer className={styles['foot']}>
        <span>
          {run.phase === 'going' &&
            (next
              ? t('player.next', { number: next.number, title: text(next.title) })
              : t(run.tracks ? 'tracks.back' : 'player.last'))}
        </span>
        {run.draft !== undefined && <ToDraft id={run.draft} step={run.current?.path} />}
        {log.state === 'not-recorded' ? (
          <Status is="attention" size={16}>
            {t('player.notSaved')}
          </Status>
        ) : (
          <Status is="done" size={16}>
            {t('player.saved', { time: clock(log.lastSavedAt) })}
          </Status>
        )}
      </footer>
    </div>
  );
}

/** A draft is tried: back to where its text says this step. */
function ToDraft({ id, step }: { id: string; step: string | undefined }) {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <LinkButton
      onClick={() => desk.go({ at: 'write', id, ...(step === undefined ? {} : { step }) })}
    >
      {t('write.toText')}
    </LinkButton>
  );
}
