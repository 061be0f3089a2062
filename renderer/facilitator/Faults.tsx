import { useTranslation } from 'react-i18next';
import type { LedDrill } from '../../main/contract/views/facilitator-view.ts';
import { CheckBox } from '../ui/CheckBox.tsx';
import styles from './Facilitator.module.css';
import type { Lead } from './lead-drill.ts';

/** What the range can have broken by hand. A box that is ticked is in force. */
export function Faults({ drill, lead }: { drill: LedDrill; lead: Lead }) {
  const { t } = useTranslation();
  if (drill.ready && drill.faults.length === 0) return null;
  return (
    <section aria-labelledby="lead-faults" className={styles['faults']}>
      <h2 id="lead-faults">{t('lead.faults')}</h2>
      {!drill.ready && <p className={styles['dim']}>{t('lead.notReady')}</p>}
      {drill.faults.map(({ id, what, where, on }) => (
        <CheckBox
          key={id}
          checked={on}
          onChange={(next) => void lead.act('lead.fault', { id, on: next })}
        >
          {t(`lead.fault.${what}`, { where: where ?? '' })}
        </CheckBox>
      ))}
    </section>
  );
}
