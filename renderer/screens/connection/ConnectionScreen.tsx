import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../state/use-call.ts';
import { useNow } from '../../state/use-now.ts';
import { useDesk, useView, useWindow } from '../../state/window.tsx';
import { LinkButton, PrimaryButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status } from '../../ui/Status.tsx';
import { useElapsed } from '../../ui/use-elapsed.ts';
import { AllowPart } from './AllowPart.tsx';
import { ClockPart } from './ClockPart.tsx';
import { Hosts } from './Hosts.tsx';
import { ProxyPart } from './ProxyPart.tsx';
import page from '../../ui/Page.module.css';
import styles from './Connection.module.css';

/** The way to AWS: which hosts answer, what the clock says, and what stands between. */
export function ConnectionScreen() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { connection } = useView();
  const { route } = useWindow();
  const part = route.at === 'connection' ? route.part : undefined;
  const { send, failure, busy } = useCall();
  const now = useNow();
  const { checking, hosts, chosen, clock, proxy, allowed } = connection;
  const elapsed = useElapsed(checking?.since ?? now, now);
  useEffect(() => {
    if (route.at !== 'connection' || route.part === undefined) return;
    const title = document.getElementById(`connection-${route.part}`);
    title?.focus({ preventScroll: true });
    title?.scrollIntoView({ block: 'center' });
  }, [route]);
  return (
    <div className={`${page['page']} ${page['wide']}`}>
      <PageTitle>{t('connection.title')}</PageTitle>
      <p className={page['lead']}>{t('connection.lead')}</p>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['actions']}>
        <PrimaryButton
          data-primary=""
          off={busy || checking !== undefined}
          onClick={() => void send('connection.check', {})}
        >
          {t('connection.check')}
        </PrimaryButton>
        {checking && (
          <p role="status">
            <Status is="running">{t('connection.checking', { time: elapsed })}</Status>
          </p>
        )}
        <LinkButton onClick={() => desk.go({ at: 'still-works' })}>
          {t('connection.works')}
        </LinkButton>
      </div>
      <Hosts hosts={hosts} />
      <section className={styles['part']}>
        <h2>{t('connection.chosen.title')}</h2>
        <p>
          {chosen
            ? t(`connection.chosen.${chosen.why}`, { region: chosen.region })
            : t('connection.chosen.none')}
        </p>
      </section>
      <ClockPart clock={clock} steps={part === 'clock'} />
      <ProxyPart key={proxy?.url ?? ''} proxy={proxy} />
      <AllowPart allowed={allowed} />
    </div>
  );
}
