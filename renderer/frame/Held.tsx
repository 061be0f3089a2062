import { useTranslation } from 'react-i18next';
import { useDesk } from '../state/window.tsx';
import { LinkButton } from '../ui/Button.tsx';
import { Status } from '../ui/Status.tsx';
import styles from './Held.module.css';

/** The way back to an incident that waits for somebody to agree to its kit. */
export function Held() {
  const { t } = useTranslation();
  const desk = useDesk();
  return (
    <p className={styles['held']}>
      <Status is="attention">{t('gate.held')}</Status>{' '}
      <LinkButton onClick={() => desk.go({ at: 'gate' })}>{t('gate.toGate')}</LinkButton>
    </p>
  );
}
