import { useTranslation } from 'react-i18next';
import type { RunView, SessionView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort } from '../../i18n/time.ts';
import { AgreedList } from './AgreedList.tsx';
import styles from './Standing.module.css';

/** Where a run stands: what is open and why, sessions that live on, roles without an end, last words. */
export function Standing({ run, sessions }: { run: RunView; sessions: readonly SessionView[] }) {
  const { t } = useTranslation();
  const { text } = useText();
  const rows = run.sections.flatMap((section) => section.rows);
  const done = rows.filter(({ state }) => state === 'done').length;
  const open = rows.filter(
    ({ state, current }) =>
      current || ['started', 'skipped', 'jumped', 'failed', 'unknown'].includes(state),
  );
  const roles = run.usedRoles.filter(({ end }) => end.is === 'open');
  return (
    <div className={styles['standing']} tabIndex={-1} data-autofocus="">
      <p>{t('handover.done', { done, total: rows.length, person: run.person })}</p>
      <h3>{t('handover.open')}</h3>
      <ul>
        {open.map((row) => (
          <li key={row.path}>
            {row.number} {text(row.title)} ·{' '}
            {t(`player.state.${row.current && row.state === 'todo' ? 'started' : row.state}`)}
            {row.jump && ` ${t('player.jump', row.jump)}`}
          </li>
        ))}
      </ul>
      <AgreedList agreed={run.agreed} />
      <h3>{t('handover.sessions')}</h3>
      {sessions.length === 0 ? (
        <p>{t('handover.noSessions')}</p>
      ) : (
        <ul>
          {sessions.map((session) => (
            <li key={session.id}>
              {session.name} · {session.alias} ·{' '}
              {t('handover.until', { time: clockShort(session.expiresAt) })}
            </li>
          ))}
        </ul>
      )}
      {sessions.length > 0 && <p>{t('handover.theirs', { person: run.person })}</p>}
      {roles.length > 0 && <p>{t('usedRoles.stillOpen', { count: roles.length })}</p>}
      {run.notes.length > 0 && (
        <>
          <h3>{t('handover.notes')}</h3>
          <ul>
            {run.notes.slice(-5).map((note) => (
              <li key={note.seq}>
                {clockShort(note.at)} {[...(note.files ?? []), note.text].join(' · ')}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
