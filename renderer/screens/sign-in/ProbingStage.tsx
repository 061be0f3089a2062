import { useTranslation } from 'react-i18next';
import type { SignInView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { PrimaryButton, TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { wayState } from '../../i18n/way-state.ts';
import { WaysOn } from './WaysOn.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import styles from './SignInScreen.module.css';

/** GetCallerIdentity over the Regions in order: who the key is, where AWS answers, what the clock says. */
export function ProbingStage({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  const now = useNow();
  const { send, failure, busy } = useCall();
  const elapsed = useElapsed(signIn.pending?.since ?? now, now);
  const startOver = async (): Promise<void> => {
    const closed = await send('sign-in.close', {});
    if (closed.ok) await send('sign-in.open', {});
  };
  const shown = signIn.pending ? undefined : (signIn.failure ?? failure);
  return (
    <>
      <PageTitle of={String(signIn.pending === undefined)}>
        {t(shown ? 'signIn.probing.failed' : 'signIn.probing.title')}
      </PageTitle>
      {!shown && <p className={styles['lead']}>{t('signIn.probing.text')}</p>}
      {signIn.pending && (
        <p className={styles['running']} role="status">
          <Status is="running">{t('player.pending.probing')}</Status>
          <span aria-live="off">{elapsed}</span>
        </p>
      )}
      {shown && <FailureCard failure={shown} />}
      <Regions signIn={signIn} />
      {!signIn.pending && (
        <div className={styles['form']}>
          <PrimaryButton
            data-primary=""
            keys="↵"
            data-autofocus=""
            off={busy}
            onClick={() => void send('sign-in.probe', {})}
          >
            {t('signIn.probing.again')}
          </PrimaryButton>
          <TextButton onClick={() => void startOver()}>{t('signIn.probing.other')}</TextButton>
          <WaysOn />
        </div>
      )}
    </>
  );
}

/** What each Region answered. */
export function Regions({ signIn }: { signIn: SignInView }) {
  const { t } = useTranslation();
  if (signIn.regions.length === 0) return null;
  return (
    <ul className={styles['regions']} aria-label={t('signIn.probing.region')}>
      {signIn.regions.map(({ region, ok, ms, failure }) => (
        <li key={region}>
          <code>{region}</code>
          <Status is={ok ? 'done' : 'failed'} size={16}>
            {t(`connection.state.${wayState({ ok, ms, code: failure?.code })}`)}{' '}
            {t('connection.ms', { ms: Math.round(ms) })}
          </Status>
        </li>
      ))}
    </ul>
  );
}
