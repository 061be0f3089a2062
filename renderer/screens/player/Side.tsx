import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { RunView } from '../../../main/contract/views.ts';
import { keysOf } from '../../commands/keys.ts';
import { clockShort } from '../../i18n/time.ts';
import { useDesk, useView } from '../../state/window.tsx';
import { LinkButton, TextButton } from '../../ui/Button.tsx';
import { Status } from '../../ui/Status.tsx';
import { Grants } from './Grants.tsx';
import { Sessions } from './Sessions.tsx';
import styles from './Side.module.css';

/** Sessions with what is left of them, notes, and the end of the log. */
export function Side({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const view = useView();
  const { log } = run;
  return (
    <aside className={styles['side']} aria-label={t('player.sideLabel')}>
      <Sessions sessions={view.sessions} />
      <Grants grants={view.grants} />
      <section className={styles['notes']}>
        <header>
          <h2>{t('dock.kept')}</h2>
          <LinkButton
            aria-label={`${t('dock.evidence', { count: evidenceOf(run) })}, ${t('evidence.open')}`}
            onClick={() => desk.go({ at: 'evidence', logId: run.logId })}
          >
            {t('dock.evidence', { count: evidenceOf(run) })}
          </LinkButton>
        </header>
        <ul className={styles['lines']}>
          {run.notes.slice(-4).map((note) => (
            <li key={note.seq}>
              <span>{clockShort(note.at)}</span>
              <span>{lineOf(note, t('note.timeText'))}</span>
            </li>
          ))}
        </ul>
        {run.phase !== 'closed' && (
          <TextButton
            icon={Plus}
            keys={keysOf('note.add', view.platform)}
            onClick={() => desk.open({ is: 'note', kind: 'note', openedAt: Date.now() })}
          >
            {t('dock.addNote')}
          </TextButton>
        )}
        {run.phase === 'going' && (
          <TextButton
            icon={Plus}
            keys={keysOf('note.agreed', view.platform)}
            onClick={() => desk.open({ is: 'agreed', openedAt: Date.now() })}
          >
            {t('agreed.add')}
          </TextButton>
        )}
      </section>
      <section>
        <header>
          <h2>{t('dock.log')}</h2>
          <span>#{Math.max(0, log.records - 1)}</span>
        </header>
        <LogState log={log} />
        <Outside run={run} />
        <ul className={styles['lines']}>
          {/* What a drill breaks is for the responder to find. */}
          {log.tail
            .filter(({ type }) => type !== 'inject')
            .slice(-4)
            .map(({ seq, at, what }) => (
              <li key={seq}>
                <span>{clockShort(at)}</span>
                <span>{what}</span>
              </li>
            ))}
        </ul>
      </section>
    </aside>
  );
}

/** Files, and evidence in words: what the report will list. */
function evidenceOf({ notes }: RunView): number {
  return notes.reduce(
    (sum, { kind, files }) => sum + (files?.length ?? (kind === 'evidence' ? 1 : 0)),
    0,
  );
}

function lineOf({ kind, text, files }: RunView['notes'][number], time: string): string {
  if (kind === 'time') return time;
  return [...(files ?? []), text].filter((part) => part !== '').join(' · ');
}

/** Up to where something outside vouches for the log, and the way to make it so. */
function Outside({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const { anchored } = run.log;
  return (
    <p className={styles['state']}>
      {anchored && (
        <Status is="done" size={16}>
          {t('anchor.upTo', { seq: anchored.size - 1, by: anchored.by.join(', ') })}
        </Status>
      )}
      <LinkButton onClick={() => desk.go({ at: 'anchor', logId: run.logId })}>
        {t('anchor.fix')}
      </LinkButton>
    </p>
  );
}

function LogState({ log }: { log: RunView['log'] }) {
  const { t } = useTranslation();
  switch (log.state) {
    case 'recording':
      return (
        <p className={styles['state']}>
          <Status is="done" size={16}>
            {log.checkpointed > 0
              ? t('dock.checkpointed', { seq: log.checkpointed - 1 })
              : t('dock.recording')}
          </Status>
        </p>
      );
    case 'not-recorded':
      return (
        <p className={styles['state']}>
          <Status is="attention" size={16}>
            {t('dock.notRecorded')}
          </Status>
        </p>
      );
    case 'closed':
      return (
        <p className={styles['state']}>
          <Status is="done" size={16}>
            {t('dock.closed')}
          </Status>
        </p>
      );
  }
}
