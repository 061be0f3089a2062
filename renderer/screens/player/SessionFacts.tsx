import { useTranslation } from 'react-i18next';
import type { SessionView } from '../../../main/contract/views.ts';
import { tooOldAfter } from '../../state/renewal.ts';
import { Status } from '../../ui/Status.tsx';
import styles from './Side.module.css';

/** How full its policies are, and why its renewal takes a code. */
export function SessionFacts({ session, now }: { session: SessionView; now: number }) {
  const { t } = useTranslation();
  const { policy } = session;
  const minutes = tooOldAfter(session, now);
  if (!policy && minutes === undefined) return null;
  const words = policy
    ? [
        t('renewal.text', policy),
        ...(policy.packed === undefined ? [] : [t('renewal.packed', { packed: policy.packed })]),
      ].join(' · ')
    : '';
  return (
    <div className={styles['facts']}>
      {policy?.near === true && (
        <Status is="attention" size={16}>
          {words}
        </Status>
      )}
      {policy?.near === false && <span className={styles['calm']}>{words}</span>}
      {minutes !== undefined && (
        <Status is="attention" size={16}>
          {t('renewal.codeAgain', { minutes })}
        </Status>
      )}
    </div>
  );
}
