import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultView } from '../../../main/contract/views.ts';
import { clockShort } from '../../i18n/time.ts';
import { keysOf } from '../../commands/keys.ts';
import { useCall } from '../../state/use-call.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, PrimaryButton, SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { PageTitle } from '../../ui/PageTitle.tsx';
import { Status, type StatusKind } from '../../ui/Status.tsx';
import { Envelope } from './Envelope.tsx';
import type { Send } from './send.ts';
import { VaultItems } from './VaultItems.tsx';
import { VaultSlots } from './VaultSlots.tsx';
import { VaultWarnings } from './VaultWarnings.tsx';
import styles from './VaultScreen.module.css';

const LOOKS: Readonly<Record<VaultView['is'], StatusKind>> = {
  none: 'none',
  locked: 'done',
  unlocked: 'running',
  unreadable: 'failed',
  newer: 'attention',
};

/** The vault in a sentence, what it holds, how it opens. No secret is ever here: main shows those. */
export function VaultScreen() {
  const { t } = useTranslation();
  const { vault } = useView();
  const { api } = useDesk();
  const { send, failure } = useCall();
  useEffect(() => void api.call['vault.look']({}), [api]);
  return (
    <div className={styles['vault']}>
      <PageTitle>{t('vault.title')}</PageTitle>
      <p className={styles['lead']}>{t('vault.lead')}</p>
      {failure && <FailureCard failure={failure} />}
      <div className={styles['state']}>
        <p role="status">
          <strong>
            <Status is={LOOKS[vault.is]} size={20}>
              <Sentence vault={vault} />
            </Status>
          </strong>
        </p>
        {vault.is !== 'unlocked' && <p className={styles['dim']}>{t(`vault.help.${vault.is}`)}</p>}
        {vault.detail !== undefined && <code>{vault.detail}</code>}
        <Main vault={vault} send={send} />
      </div>
      {vault.warnings.length > 0 && <VaultWarnings vault={vault} send={send} />}
      {(vault.is === 'locked' || vault.is === 'unlocked') && (
        <>
          <VaultItems vault={vault} send={send} />
          <VaultSlots vault={vault} send={send} />
        </>
      )}
      <Envelope send={send} />
    </div>
  );
}

function Sentence({ vault }: { vault: VaultView }) {
  const { t } = useTranslation();
  if (vault.is === 'locked') return t('vault.state.locked', { count: vault.count });
  if (vault.is !== 'unlocked') return t(`vault.state.${vault.is}`);
  const time = clockShort(vault.since ?? 0);
  return t('vault.state.unlocked', { time, count: vault.idleMinutes });
}

/** The one main action of each state. */
function Main({ vault, send }: { vault: VaultView; send: Send }) {
  const { t } = useTranslation();
  const { platform } = useView();
  switch (vault.is) {
    case 'none':
    case 'unreadable':
    case 'newer':
      return (
        <PrimaryButton
          data-primary=""
          data-autofocus=""
          onClick={() => void send('vault.ask', { what: 'make' })}
        >
          {t('vault.make')}
        </PrimaryButton>
      );
    case 'locked':
      return (
        <>
          <PrimaryButton
            data-primary=""
            data-autofocus=""
            onClick={() => void send('vault.ask', { what: 'unlock' })}
          >
            {t('vault.unlock')}
          </PrimaryButton>
          <div className={styles['row']}>
            {vault.slots.includes('os') && (
              <SecondButton onClick={() => void send('vault.unlock-keychain', {})}>
                {t('vault.byKeychain')}
              </SecondButton>
            )}
            <LinkButton onClick={() => void send('vault.ask', { what: 'make' })}>
              {t('vault.makeBeside')}
            </LinkButton>
          </div>
        </>
      );
    case 'unlocked':
      return (
        <PrimaryButton
          data-primary=""
          data-autofocus=""
          keys={keysOf('vault.lock', platform)}
          onClick={() => void send('vault.lock', {})}
        >
          {t('vault.lock')}
        </PrimaryButton>
      );
  }
}
