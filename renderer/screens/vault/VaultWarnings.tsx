import { useTranslation } from 'react-i18next';
import type { VaultView } from '../../../main/contract/views.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Send } from './send.ts';
import styles from './VaultScreen.module.css';

/** What was found wrong with the file, until somebody says that it was read. */
export function VaultWarnings({ vault, send }: { vault: VaultView; send: Send }) {
  const { t } = useTranslation();
  return (
    <section className={styles['warnings']} aria-label={t('vault.warnings')}>
      <ul>
        {vault.warnings.map(({ code, params }, index) => (
          <li key={`${code}-${index}`}>
            <Status is="attention" size={16}>
              {t(`vault.warning.${code}`, { version: '', seen: '', id: '', ...params })}
            </Status>
          </li>
        ))}
      </ul>
      {vault.is === 'unlocked' && (
        <SecondButton onClick={() => void send('vault.acknowledge', {})}>
          {t('vault.acknowledge')}
        </SecondButton>
      )}
    </section>
  );
}
