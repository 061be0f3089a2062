import { Pause, Play, RotateCw, SearchCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UploadTargetView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { Keys } from './Keys.tsx';
import { LogTable } from './LogTable.tsx';
import { Sentences } from './Sentences.tsx';
import { TargetFacts } from './TargetFacts.tsx';
import { TargetState } from './TargetState.tsx';
import styles from './UploadsScreen.module.css';

/** One target: how far it is in a sentence, what is wrong with it, and what can be done. */
export function Target({ target, allPaused }: { target: UploadTargetView; allPaused: boolean }) {
  const { t } = useTranslation();
  const { send, failure } = useCall();
  const title = `target-${target.id}`;
  const wrong = failure ?? target.failure;
  const asks = target.pasted && needsKeys(target);
  return (
    <section className={styles['target']} aria-labelledby={title}>
      <header>
        <div>
          <h2 id={title}>{target.id}</h2>
          <p className={styles['under']}>
            {t(`uploads.kind.${target.kind}`)} · {t(`uploads.mode.${target.mode}`)}
          </p>
        </div>
        <TargetState target={target} />
      </header>
      {/* Another history of a log is worse than anything the sentence below says of it. */}
      {target.logs.flatMap((log) =>
        log.failure
          ? [
              <div key={log.logId} className={styles['card']}>
                <FailureCard failure={log.failure} />
              </div>,
            ]
          : [],
      )}
      <Sentences target={target} />
      {wrong && !asks && (
        <div className={styles['card']}>
          <FailureCard failure={wrong}>
            <SecondButton
              icon={RotateCw}
              onClick={() => void send('uploads.try-now', { target: target.id })}
            >
              {t('uploads.tryNow')}
            </SecondButton>
          </FailureCard>
        </div>
      )}
      {asks && <Keys target={target} />}
      <TargetFacts target={target} />
      <LogTable target={target} />
      <div className={styles['actions']}>
        {!allPaused && (
          <TextButton
            icon={target.paused ? Play : Pause}
            onClick={() =>
              void send('uploads.pause', { target: target.id, paused: !target.paused })
            }
          >
            {t(target.paused ? 'uploads.goOn' : 'uploads.pause')}
          </TextButton>
        )}
        {!wrong && (
          <TextButton
            icon={RotateCw}
            onClick={() => void send('uploads.try-now', { target: target.id })}
          >
            {t('uploads.tryNow')}
          </TextButton>
        )}
        {target.kind !== 'logs' && (
          <TextButton
            icon={SearchCheck}
            onClick={() => void send('uploads.check', { target: target.id })}
          >
            {t('uploads.check')}
          </TextButton>
        )}
      </div>
    </section>
  );
}

function needsKeys({ failure }: UploadTargetView): boolean {
  return failure !== undefined && failure.code.startsWith('upload-credentials-');
}
