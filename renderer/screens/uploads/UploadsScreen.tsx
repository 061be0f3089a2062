import { Pause, Play, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useText } from '../../i18n/text.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Target } from './Target.tsx';
import styles from './UploadsScreen.module.css';

/** Copies of logs outside this computer: one part for each target, what it needs first. */
export function UploadsScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { text } = useText();
  const { uploads } = useView();
  const { send, failure } = useCall();
  const targets = uploads?.targets ?? [];
  const findings = uploads?.findings ?? [];
  const paused = uploads?.paused === true;
  return (
    <div className={styles['uploads']}>
      <LinkButton onClick={() => desk.go({ at: 'log' })}>{t('uploads.back')}</LinkButton>
      <PageTitle>{t('uploads.title')}</PageTitle>
      <p className={styles['lead']}>{t('uploads.lead')}</p>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['actions']}>
        {targets.length > 0 && (
          <SecondButton
            icon={paused ? Play : Pause}
            onClick={() => void send('uploads.pause', { paused: !paused })}
          >
            {t(paused ? 'uploads.goOnAll' : 'uploads.pauseAll')}
          </SecondButton>
        )}
        <SecondButton icon={RotateCw} onClick={() => void send('uploads.reload', {})}>
          {t('uploads.reload')}
        </SecondButton>
      </div>
      {findings.length > 0 && (
        <section className={styles['wrong']} role="alert">
          <h2>{t('uploads.wrong')}</h2>
          <ul>
            {findings.map(({ place, message }) => (
              <li key={`${place} ${message.en}`}>
                <code>{place}</code> {text(message)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {targets.length === 0 && findings.length === 0 && (
        <section className={styles['none']}>
          <h2>{t('uploads.none')}</h2>
          <p>{t('uploads.noneText')}</p>
        </section>
      )}
      {targets.map((target) => (
        <Target key={target.id} target={target} allPaused={paused} />
      ))}
    </div>
  );
}
