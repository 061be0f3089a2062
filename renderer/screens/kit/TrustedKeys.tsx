import { useTranslation } from 'react-i18next';
import type { KitOpenView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { TextButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './KitScreen.module.css';

/** Whose signature makes a kit believed on this computer. */
export function TrustedKeys({
  trusted,
  onChange,
}: {
  trusted: KitOpenView['trusted'];
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const distrust = async (vkey: string): Promise<void> => {
    const gone = await send('kit.distrust', { vkey });
    if (gone.ok) onChange();
  };
  return (
    <section className={styles['part']}>
      <h2>{t('kit.trustedKeys')}</h2>
      {trusted.length === 0 ? (
        <p className={styles['dim']}>{t('kit.noTrusted')}</p>
      ) : (
        <ul>
          {trusted.map(({ vkey, person, fingerprint, addedAt }) => (
            <li key={fingerprint}>
              {person} · <code>{fingerprint}</code> · {addedAt.slice(0, 10)}{' '}
              <TextButton
                off={busy}
                aria-label={t('kit.distrustOf', { person })}
                onClick={() => void distrust(vkey)}
              >
                {t('kit.distrust')}
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {failure && <FailureCard failure={failure} />}
    </section>
  );
}
