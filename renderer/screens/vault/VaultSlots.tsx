import { useTranslation } from 'react-i18next';
import type { VaultView } from '../../../main/contract/views.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Send } from './send.ts';
import styles from './VaultScreen.module.css';

const MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 240] as const;

/** The ways to open the vault, and when it closes by itself. */
export function VaultSlots({ vault, send }: { vault: VaultView; send: Send }) {
  const { t } = useTranslation();
  const open = vault.is === 'unlocked';
  const minutes = [...new Set([...MINUTES, vault.idleMinutes])].sort((a, b) => a - b);
  return (
    <section className={styles['part']}>
      <h2>{t('vault.slots')}</h2>
      <div>
        <ul className={styles['slots']}>
          {vault.slots.map((slot) => (
            <li key={slot}>
              <Status is="done" size={16}>
                {t(`vault.slot.${slot}`)}
              </Status>
            </li>
          ))}
        </ul>
        <div className={styles['row']}>
          <TextButton onClick={() => void send('vault.ask', { what: 'change' })}>
            {t('vault.change')}
          </TextButton>
          <TextButton onClick={() => void send('vault.ask', { what: 'renew-recovery' })}>
            {t('vault.renew')}
          </TextButton>
          <TextButton onClick={() => void send('vault.ask', { what: 'rotate' })}>
            {t('vault.rotate')}
          </TextButton>
        </div>
        <KeychainLine vault={vault} send={send} open={open} />
        <div className={styles['idle']}>
          <SelectField
            label={t('vault.idle')}
            value={String(vault.idleMinutes)}
            onChange={(event) =>
              void send('settings.change', { vaultIdleMinutes: Number(event.target.value) })
            }
          >
            {minutes.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </SelectField>
        </div>
      </div>
    </section>
  );
}

function KeychainLine({ vault, send, open }: { vault: VaultView; send: Send; open: boolean }) {
  const { t } = useTranslation();
  if (vault.slots.includes('os')) {
    return open ? (
      <SecondButton onClick={() => void send('vault.keychain', { on: false })}>
        {t('vault.keychain.off')}
      </SecondButton>
    ) : null;
  }
  if (vault.keychain !== undefined) {
    return (
      <Status is="none" size={16}>
        {t(`vault.keychain.${vault.keychain}`)}
      </Status>
    );
  }
  if (!open) return null;
  return (
    <>
      <SecondButton onClick={() => void send('vault.keychain', { on: true })}>
        {t('vault.keychain.on')}
      </SecondButton>
      <p className={styles['dim']}>{t('vault.keychain.help')}</p>
    </>
  );
}
