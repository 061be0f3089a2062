import { Printer } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AnchorView } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { Qr } from '../../ui/Qr.tsx';
import styles from './AnchorScreen.module.css';

/** A card for paper: the only part of the window that is printed. */
export function PrintCard({ anchor }: { anchor: AnchorView }) {
  const { t } = useTranslation();
  const { send, busy } = useCall();
  return (
    <section className={styles['way']}>
      <h2>{t('anchor.print.title')}</h2>
      <p>{t('anchor.print.text')}</p>
      <article className={styles['card']} data-print="" aria-label={t('anchor.print.card')}>
        <h3>{t('anchor.print.card')}</h3>
        <p>
          {t(`log.${anchor.mode}`)} · {anchor.logId}
        </p>
        <p className={styles['cardCode']}>{anchor.shortCode}</p>
        <Qr text={anchor.card} label={t('message.qr', { number: 1, of: 1 })} />
        <p>{t('anchor.print.full')}</p>
        <p className={styles['fullCode']}>{anchor.fullCode}</p>
        <p className={styles['hand']}>{t('anchor.print.hand')}</p>
      </article>
      <SecondButton icon={Printer} off={busy} onClick={() => void send('message.print', {})}>
        {t('anchor.print.button')}
      </SecondButton>
    </section>
  );
}
