import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LookView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { LookFacts } from './LookFacts.tsx';
import styles from './WitnessScreen.module.css';

/** What was asked, in words: sign or not. Not signing comes first and is what Enter finds. */
export function Look({
  look,
  busy,
  onSign,
  onCancel,
  children,
}: {
  look: LookView;
  busy: boolean;
  onSign: () => void;
  onCancel: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  const { lang } = useText();
  const { log, skewMs = 0, why } = look;
  const size = log?.size ?? 0;
  return (
    <>
      {log && (
        <p className={styles['mode']} data-mode={log.mode}>
          {t(`witness.${log.mode}`)}
        </p>
      )}
      {why !== undefined && (
        <section className={styles[look.alarm ? 'alarm' : 'refused']} role="alert">
          <h2>{t(`witness.refused.${why}.title`)}</h2>
          <p>{t(`witness.refused.${why}.text`)}</p>
          {look.proof !== undefined && (
            <p className={styles['file']}>{t('witness.proof', { file: look.proof })}</p>
          )}
        </section>
      )}
      {look.is === 'from' && (
        <section className={styles['refused']} role="status">
          <h2>{t('witness.fromTitle')}</h2>
          <p>
            {look.before
              ? t('witness.fromText', { size: look.before.size })
              : t('witness.fromNone')}
          </p>
        </section>
      )}
      {look.movedAside !== undefined && (
        <Status is="attention">{t('witness.aside', { file: look.movedAside })}</Status>
      )}
      {look.is === 'ready' && <p className={styles['lead']}>{meaning()}</p>}
      {skewMs !== 0 && (
        <Status is="attention">
          {t(skewMs > 0 ? 'witness.skewAhead' : 'witness.skewBehind', {
            time: duration(Math.abs(skewMs) / 1000, lang),
          })}
        </Status>
      )}
      <LookFacts look={look} />
      {look.is !== 'refused' && children}
      <div className={styles['answers']}>
        <TextButton data-autofocus="" onClick={onCancel}>
          {t(look.is === 'refused' ? 'failureCard.close' : 'witness.cancel')}
        </TextButton>
        {look.is !== 'refused' && (
          <SecondButton off={busy} onClick={onSign}>
            {look.is === 'ready' ? t('witness.sign', { last: size - 1 }) : t('witness.sendFrom')}
          </SecondButton>
        )}
      </div>
    </>
  );

  function meaning(): string {
    if (!look.before) return t('witness.first');
    const grown = size - look.before.size;
    return grown === 0 ? t('witness.same') : t('witness.grown', { count: grown });
  }
}
