import { Save } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecondButton } from '../ui/Button.tsx';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';

/** Takes the lead to another device, as one file: no server, nothing to install there. */
export function Elsewhere({ lead }: { lead: Lead }) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState<string>();
  return (
    <section aria-labelledby="lead-away" className={styles['away']}>
      <h2 id="lead-away">{t('lead.away')}</h2>
      <p className={styles['dim']}>{t('lead.awayText')}</p>
      <SecondButton icon={Save} onClick={() => void lead.savePage().then(setSaved)}>
        {t('lead.awaySave')}
      </SecondButton>
      <p role="status" className={styles['dim']}>
        {saved !== undefined && t('lead.awaySaved', { file: saved })}
      </p>
    </section>
  );
}
