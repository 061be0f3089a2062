import { useTranslation } from 'react-i18next';
import { keysOf } from '../../commands/keys.ts';
import type { RunView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { Score } from './Score.tsx';
import styles from './WelcomeBack.module.css';

/** The end of a run: what was left out, what is still open, then the log is closed and exported. */
export function Finished({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const view = useView();
  const { send, busy, failure } = useCall();
  const closed = run.phase === 'closed';
  const rows = run.sections.flatMap((section) => section.rows);
  const skipped = rows.filter(({ state }) => state === 'skipped').length;
  const open = view.sessions.length;
  const left = run.usedRoles.filter(({ end }) => end.is === 'open').length;
  const scored = view.drill?.score;
  const keys = keysOf('step.primary', view.platform);
  return (
    <>
      <PageTitle of={run.phase}>
        {t(closed ? 'player.finished.closedTitle' : 'player.finished.title')}
      </PageTitle>
      <p className={styles['where']}>
        {t(closed ? 'player.finished.closedText' : 'player.finished.text')}
      </p>
      <ul className={styles['known']}>
        {skipped > 0 && (
          <li>
            <Status is="skipped">{t('player.finished.skipped', { count: skipped })}</Status>
          </li>
        )}
        {open > 0 && (
          <li>
            <Status is="attention">{t('player.finished.openSessions', { count: open })}</Status>
          </li>
        )}
        {left > 0 && (
          <li>
            <Status is="attention">{t('usedRoles.stillOpen', { count: left })}</Status>
          </li>
        )}
        {!closed && run.led?.sheet === false && (
          <li>
            <Status is="attention">{t('drill.from.sheetMissing', { name: run.led.by })}</Status>
          </li>
        )}
        {closed && (
          <li>
            {t('dock.shortCode')} <code>{run.log.shortCode}</code>
          </li>
        )}
      </ul>
      {scored && <Score score={scored} logId={run.logId} />}
      {failure && <FailureCard failure={failure} focus />}
      <div className={`${styles['dock']} ${styles['held']}`}>
        {closed ? (
          <PrimaryButton
            data-primary=""
            keys={keys}
            onClick={() => desk.go({ at: 'log', logId: run.logId })}
          >
            {t('player.finished.seeLog')}
          </PrimaryButton>
        ) : (
          <PrimaryButton
            data-primary=""
            keys={keys}
            off={busy}
            onClick={() => void send('run.close', { why: 'finished' })}
          >
            {t('player.primary.close')}
          </PrimaryButton>
        )}
        {closed ? (
          <>
            {scored && (
              <TextButton onClick={() => desk.go({ at: 'debrief', logId: run.logId })}>
                {t('debrief.open')}
              </TextButton>
            )}
            <TextButton onClick={() => desk.go({ at: 'home' })}>
              {t('player.finished.home')}
            </TextButton>
          </>
        ) : (
          <>
            {open > 0 && (
              <TextButton onClick={() => desk.open({ is: 'end-all' })}>
                {t('dock.endAll')}
              </TextButton>
            )}
            {run.led?.sheet === false && (
              <TextButton onClick={() => desk.open({ is: 'facilitator-code' })}>
                {t('drill.from.takeSheet')}
              </TextButton>
            )}
            {run.usedRoles.length > 0 && (
              <TextButton onClick={() => desk.open({ is: 'used-roles' })}>
                {t('usedRoles.see')}
              </TextButton>
            )}
          </>
        )}
      </div>
    </>
  );
}
