import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideMade } from '../../../main/contract/views.ts';
import { useCall } from '../../state/use-call.ts';
import { SecondButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import styles from './Stuck.module.css';

/** The same on paper, for the hour in which this laptop cannot help. */
export function Guide() {
  const { t } = useTranslation();
  const { send, failure, busy } = useCall();
  const [made, setMade] = useState<GuideMade>();
  const make = async (): Promise<void> => {
    const reply = await send('guide.make', {});
    if (reply.ok && reply.value) setMade(reply.value);
  };
  return (
    <section className={styles['guide']}>
      <SecondButton icon={Printer} off={busy} onClick={() => void make()}>
        {t('stuck.print')}
      </SecondButton>
      <p>{t('stuck.printHelp')}</p>
      {failure && <FailureCard failure={failure} />}
      <p role="status">
        {busy ? t('stuck.printing') : made && t('stuck.made', { files: made.files.join(', ') })}
      </p>
      {made?.noPdf !== undefined && <p>{t('stuck.noPdf', { why: made.noPdf })}</p>}
    </section>
  );
}
