import { Pause, Play, RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UploadFindingView } from '../../../main/contract/views/upload-view.ts';
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
  const { uploads } = useView();
  const { send, failure } = useCall();
  const targets = uploads?.targets ?? [];
  const findings = uploads?.findings ?? [];
  const errors = findings.filter(({ level }) => level === 'error');
  const warnings = findings.filter(({ level }) => level !== 'error');
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
      {errors.length > 0 && (
        <section className={styles['wrong']} role="alert">
          <h2>{t('uploads.wrong')}</h2>
          <Findings findings={errors} />
        </section>
      )}
      {warnings.length > 0 && (
        <section className={styles['doubtful']} aria-labelledby="uploads-doubtful">
          <h2 id="uploads-doubtful">{t('uploads.doubtful')}</h2>
          <Findings findings={warnings} />
        </section>
      )}
      {targets.length === 0 && errors.length === 0 && (
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

function Findings({ findings }: { readonly findings: readonly UploadFindingView[] }) {
  const { text } = useText();
  return (
    <ul>
      {findings.map(({ place, message }) => (
        <li key={`${place} ${message.en}`}>
          <code>{place}</code> {text(message)}
        </li>
      ))}
    </ul>
  );
}
