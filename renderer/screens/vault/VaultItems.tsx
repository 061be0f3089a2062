import { useTranslation } from 'react-i18next';
import type { VaultItemView, VaultView } from '../../../main/contract/views.ts';
import { date } from '../../i18n/time.ts';
import { SecondButton, TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import type { Send } from './send.ts';
import styles from './VaultScreen.module.css';

/** What lies in the vault: kind, name, age, on whose word. Never what it is. */
export function VaultItems({ vault, send }: { vault: VaultView; send: Send }) {
  const { t } = useTranslation();
  const open = vault.is === 'unlocked';
  return (
    <section className={styles['part']}>
      <h2>{t('vault.items')}</h2>
      <div>
        {!open && <p className={styles['dim']}>{t('vault.lockedItems')}</p>}
        {open && vault.items.length === 0 && <p className={styles['dim']}>{t('vault.empty')}</p>}
        <ul className={styles['items']}>
          {vault.items.map((item) => (
            <li key={item.id}>
              <div>
                <strong>{item.name}</strong>
                <p className={styles['dim']}>
                  {t(`vault.kind.${item.kind}`)} · {t('vault.put', { date: date(item.at) })}
                </p>
                <Exception item={item} />
              </div>
              <div className={styles['row']}>
                {item.kind === 'break-glass-key' && (
                  <TextButton
                    aria-label={t('vault.showOf', { name: item.name })}
                    onClick={() => void send('vault.item', { id: item.id, what: 'reveal' })}
                  >
                    {t('vault.show')}
                  </TextButton>
                )}
                <TextButton
                  aria-label={t('vault.deleteOf', { name: item.name })}
                  onClick={() => void send('vault.item', { id: item.id, what: 'delete' })}
                >
                  {t('vault.delete')}
                </TextButton>
              </div>
            </li>
          ))}
        </ul>
        {open &&
          (vault.mayAdd > 0 ? (
            <SecondButton onClick={() => void send('vault.ask', { what: 'add-key' })}>
              {t('vault.addKey')}
            </SecondButton>
          ) : (
            <p className={styles['dim']}>{t('vault.addNone')}</p>
          ))}
      </div>
    </section>
  );
}

function Exception({ item: { exception } }: { item: VaultItemView }) {
  const { t } = useTranslation();
  if (!exception) return null;
  if (exception.is === 'none') {
    return (
      <Status is="attention" size={16}>
        {t('vault.exception.none')}
      </Status>
    );
  }
  const { until, approvedBy, signed } = exception;
  const which = exception.is === 'ended' ? 'ended' : signed ? 'yes' : 'unsigned';
  return (
    <Status is={which === 'yes' ? 'done' : 'attention'} size={16}>
      {t(`vault.exception.${which}`, { until, approvedBy })}
    </Status>
  );
}
