import { useTranslation } from 'react-i18next';
import type { CellView, ProgrammeView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { date } from '../../i18n/time.ts';
import { useKeyboardScroll } from '../../ui/use-keyboard-scroll.ts';
import { Status } from '../../ui/Status.tsx';
import { Table } from '../../ui/Table.tsx';
import { MARK } from './mark.ts';
import styles from './Drills.module.css';

/** Who has drilled what: a row for each playbook, a column for each person. */
export function Board({ view, who }: { view: ProgrammeView; who: string }) {
  const { t } = useTranslation();
  const { text } = useText();
  const scroll = useKeyboardScroll<HTMLDivElement>();
  const people = view.people.filter(({ id }) => who === '' || id === who);
  return (
    <section className={styles['part']} aria-labelledby="drills-board">
      <h2 id="drills-board">{t('drills.board')}</h2>
      <p className={styles['quiet']}>{t('drills.boardHint')}</p>
      <div ref={scroll} className={styles['wide']}>
        <Table
          label={t('drills.board')}
          columns={[t('drills.playbook'), ...people.map(({ name }) => name)]}
          rows={view.playbooks.map(({ id, title }) => ({
            id,
            cells: [
              title ? `${id} ${text(title)}` : id,
              ...people.map((person) => {
                const cell = view.cells.find(
                  (one) => one.person === person.id && one.playbook === id,
                );
                return cell ? <Cell key={person.id} cell={cell} /> : '';
              }),
            ],
          }))}
        />
      </div>
    </section>
  );
}

function Cell({ cell }: { cell: CellView }) {
  const { t } = useTranslation();
  const { standing, due, last, givenUp } = cell;
  return (
    <div className={styles['cell']}>
      <Status is={MARK[standing]} size={16}>
        {t(`drills.standing.${standing}`)}
      </Status>
      {due !== undefined && <span>{t('drills.by', { day: due })}</span>}
      {last && (
        <span>
          {t('drills.lastOn', { day: date(last.at), how: t(`drills.how.${last.how}`) })}
          {last.imported && ` · ${t('drills.imported')}`}
        </span>
      )}
      {last?.objectives && last.objectives.measured > 0 && (
        <span>{t('drills.met', { ...last.objectives })}</span>
      )}
      {givenUp && <span>{t('drills.givenUp', { day: date(givenUp.at) })}</span>}
    </div>
  );
}
