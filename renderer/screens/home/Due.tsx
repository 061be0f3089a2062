import { useTranslation } from 'react-i18next';
import type { DueView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import styles from './HomeScreen.module.css';

/** A quiet line: drills of whoever works here that are due. Nothing on this screen waits for them. */
export function Due({ due }: { due: DueView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const { count, overdue, never, first } = due;
  const title = first.title ? `${first.playbook} ${text(first.title)}` : first.playbook;
  const told = [
    ...(count > 0 ? [t('drills.homeDue', { count })] : []),
    ...(overdue > 0 ? [t('drills.homeOverdue', { count: overdue })] : []),
    ...(never > 0 ? [t('drills.homeNever', { count: never })] : []),
    t('drills.homeFirst', { title }),
  ];
  return (
    <p className={styles['due']}>
      {told.join(' ')}{' '}
      <LinkButton onClick={() => desk.go({ at: 'drills' })}>{t('drills.open')}</LinkButton>
    </p>
  );
}
