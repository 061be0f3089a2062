import {
  Check,
  Circle,
  CircleDot,
  CircleHelp,
  CircleMinus,
  CircleSlash,
  CircleX,
  Redo,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RunView, StepRow, StepState } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { clockShort } from '../../i18n/time.ts';
import { readAhead } from '../../state/route.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { Phrases } from '../../ui/Phrases.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import aloud from '../../ui/Aloud.module.css';
import styles from './StepList.module.css';

const ICONS: Readonly<Record<StepState, LucideIcon>> = {
  todo: Circle,
  started: CircleDot,
  done: Check,
  skipped: CircleMinus,
  'not-applicable': CircleSlash,
  jumped: Redo,
  failed: CircleX,
  unknown: CircleHelp,
};

/** Every step with its state: icon, word or time, and place. */
export function StepList({ run }: { run: RunView }) {
  const { t } = useTranslation();
  const { text } = useText();
  const desk = useDesk();
  return (
    <nav className={styles['list']} aria-label={t('player.stepsLabel')}>
      <h2>{text(run.playbook.title)}</h2>
      <p className={styles['under']}>
        {run.incident !== undefined ? <code>{run.incident}</code> : run.playbook.id}
      </p>
      <p className={styles['ways']}>
        <LinkButton onClick={() => desk.go(readAhead(run))}>{t('player.readAhead')}</LinkButton>
        {run.phase === 'going' && (
          <LinkButton onClick={() => desk.open({ is: 'close-run' })}>
            {t('player.giveUp')}
          </LinkButton>
        )}
      </p>
      {run.sections
        .filter(({ rows }) => rows.length > 0)
        .map((section) => (
          <section key={section.id}>
            <h3>{text(section.title)}</h3>
            <ol>
              {section.rows.map((row, index) => (
                <Row key={row.path} row={row} before={section.rows[index - 1]} />
              ))}
            </ol>
          </section>
        ))}
    </nav>
  );
}

function Row({ row, before }: { row: StepRow; before: StepRow | undefined }) {
  const { t } = useTranslation();
  const { text } = useText();
  const ref = useRef<HTMLLIElement>(null);
  const { current } = row;
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const quiet = row.state === 'todo' && !row.current;
  const state = row.current && row.state === 'todo' ? 'started' : row.state;
  const track = row.track?.path === before?.track?.path ? undefined : row.track;
  return (
    <li
      ref={ref}
      className={classes(
        styles['row'],
        styles[state],
        row.current && styles['now'],
        row.track && styles['inner'],
      )}
      aria-current={row.current ? 'step' : undefined}
      data-state={row.state}
    >
      {track && <span className={styles['track']}>{text(track.title)}</span>}
      <span className={styles['number']}>{row.number}</span>
      <span className={styles['title']}>
        <Phrases>{text(row.title)}</Phrases>
      </span>
      {!quiet && <span className={styles['leader']} aria-hidden />}
      <span className={quiet ? aloud['aloud'] : styles['state']}>
        {!quiet && <Icon of={ICONS[state]} size={15} />}
        {state === 'done' && row.at !== undefined ? (
          <>
            <span className={aloud['aloud']}>{t('player.state.done')} </span>
            {clockShort(row.at)}
          </>
        ) : (
          t(`player.state.${state === 'started' && !row.current ? 'begun' : state}`)
        )}
        {row.jump && ` ${t('player.jump', row.jump)}`}
      </span>
    </li>
  );
}
