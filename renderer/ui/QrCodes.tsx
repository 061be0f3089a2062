import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from './Button.tsx';
import { Qr } from './Qr.tsx';
import styles from './Qr.module.css';

/** A message as one QR code, or as several that are turned by hand and scanned in any order. */
export function QrCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslation();
  const [turned, setTurned] = useState(0);
  const at = turned % Math.max(1, codes.length);
  const place = { number: at + 1, of: codes.length };
  return (
    <div className={styles['codes']}>
      <Qr text={codes[at] ?? ''} label={t('message.qr', place)} />
      {codes.length > 1 && (
        <p className={styles['turn']}>
          <strong aria-live="polite">{t('message.part', place)}</strong>
          <LinkButton onClick={() => setTurned(at + 1)}>{t('message.next')}</LinkButton>
        </p>
      )}
    </div>
  );
}
