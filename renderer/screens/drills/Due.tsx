import { useTranslation } from 'react-i18next';
import type { CellView, ProgrammeView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { useDesk } from '../../state/window.tsx';
import { SecondButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { MARK } from './mark.ts';
import styles from './Drills.module.css';

/** So many are read at a glance; the board has all of them. */
const MOST = 8;

/** What somebody should see to, the worst first, each with the way to its drill. */
export function Due({ view, who }: { view: ProgrammeView; who: string }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  const due = view.due.filter(({ person }) => who === '' || person === who);
  const titleOf = (id: string): string => {
    const title = view.playbooks.find((one) => one.id === id)?.title;
    return title ? `${id} ${text(title)}` : id;
  };
  const nameOf = (id: string): string => view.people.find((one) => one.id === id)?.name ?? id;
  const until = ({ standing, due: day = '', days = 0 }: CellView): string =>
    standing === 'never'
      ? t('drills.standing.never')
      : standing === 'overdue'
        ? t('drills.overdueSince', { day, count: -days })
        : t('drills.dueBy', { day, count: days });
  const never = due.filter(({ standing }) => standing === 'never').length;
  const again = due.length - never;
  const heads = [
    ...(again > 0 || never === 0 ? [t('drills.due', { count: again })] : []),
    ...(never > 0 ? [t('drills.neverCount', { count: never })] : []),
  ];
  return (
    <section className={styles['part']} aria-labelledby="drills-due">
      <h2 id="drills-due">{heads.join(' · ')}</h2>
      {due.length === 0 && <Status is="done">{t('drills.noneDue')}</Status>}
      <ul className={styles['due']}>
        {due.slice(0, MOST).map((cell) => (
          <li key={`${cell.person} ${cell.playbook}`}>
            <div>
              <strong>{titleOf(cell.playbook)}</strong>
              <span>{nameOf(cell.person)}</span>
              <Status is={MARK[cell.standing]} size={16}>
                {until(cell)}
              </Status>
            </div>
            <SecondButton
              aria-label={t('drills.beginOf', { id: cell.playbook, name: nameOf(cell.person) })}
              onClick={() => desk.go({ at: 'reader', id: cell.playbook })}
            >
              {t('drills.begin')}
            </SecondButton>
          </li>
        ))}
      </ul>
      {due.length > MOST && <p>{t('drills.moreDue', { count: due.length - MOST })}</p>}
    </section>
  );
}
