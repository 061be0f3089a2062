import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort, duration } from '../../i18n/time.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useView } from '../../state/window.tsx';
import { keysOf } from '../../commands/keys.ts';
import { PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import styles from './WelcomeBack.module.css';

/** After a crash or a restart: where you were, what is known, what was lost. Waits for the person. */
export function WelcomeBack({
  run,
  back,
}: {
  run: RunView;
  back: NonNullable<RunView['welcomeBack']>;
}) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const view = useView();
  const now = useNow();
  const { send, busy, failure } = useCall();
  const { current } = run;
  return (
    <>
      <p className={styles['eyebrow']}>
        {t('player.back.away', { time: duration((now - back.awaySince) / 1000, lang) })}
      </p>
      <PageTitle>{t('player.back.title')}</PageTitle>
      {current && (
        <p className={styles['where']}>
          {t('player.step', { number: current.number, total: current.total })} ·{' '}
          {text(current.title)}
        </p>
      )}
      <ul className={styles['known']}>
        <li>
          {back.lastConfirmed ? (
            <Status is="done">
              {t('player.back.last', {
                title: text(back.lastConfirmed.title),
                time: clockShort(back.lastConfirmed.at),
              })}
            </Status>
          ) : (
            <Status is="none">{t('player.back.nothing')}</Status>
          )}
        </li>
        <li>
          {back.unknown > 0 ? (
            <Status is="unknown">{t('player.back.unknown', { count: back.unknown })}</Status>
          ) : (
            <Status is="done">{t('player.back.inFlightNone')}</Status>
          )}
        </li>
        {back.sessionsLost > 0 && (
          <li>
            <Status is="attention">
              {t('player.back.sessions', { count: back.sessionsLost })}
            </Status>
          </li>
        )}
      </ul>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['dock']}>
        <PrimaryButton
          data-primary=""
          keys={keysOf('step.primary', view.platform)}
          off={busy}
          onClick={() => void send('run.go-on', {})}
        >
          {t('player.back.goOn', { number: current?.number ?? 1 })}
        </PrimaryButton>
      </div>
    </>
  );
}
