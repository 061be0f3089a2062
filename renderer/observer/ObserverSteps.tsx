import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StepRow } from '../../main/contract/views.ts';
import type { ObservedRun } from '../../main/contract/views/observer-view.ts';
import { useText } from '../i18n/text.ts';
import { clockShort } from '../i18n/time.ts';
import aloud from '../ui/Aloud.module.css';
import { classes } from '../ui/classes.ts';
import { Icon } from '../ui/Icon.tsx';
import { useKeyboardScroll } from '../ui/use-keyboard-scroll.ts';
import styles from './Observer.module.css';

/** Every step with its state: what is behind, where the run is, what is to come. */
export function ObserverSteps({ run }: { run: ObservedRun }) {
  const { t } = useTranslation();
  const { text } = useText();
  const list = useKeyboardScroll<HTMLElement>();
  return (
    <nav className={styles['steps']} aria-label={t('player.stepsLabel')} ref={list}>
      <h2>{text(run.playbook.title)}</h2>
      {run.sections
        .filter(({ rows }) => rows.length > 0)
        .map((section) => (
          <section key={section.id}>
            <h3>{text(section.title)}</h3>
            <ol>
              {section.rows.map((row) => (
                <Row key={row.path} row={row} />
              ))}
            </ol>
          </section>
        ))}
    </nav>
  );
}

function Row({ row }: { row: StepRow }) {
  const { t } = useTranslation();
  const { text } = useText();
  const ref = useRef<HTMLLIElement>(null);
  const { current, state, at } = row;
  useEffect(() => {
    if (current) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  return (
    <li
      ref={ref}
      className={classes(current && styles['current'])}
      aria-current={current ? 'step' : undefined}
      data-state={state}
    >
      <span>{row.number}</span>
      <span>{text(row.title)}</span>
      {(state !== 'todo' || current) && (
        <span>
          {current ? (
            t('player.state.started')
          ) : state === 'done' && at !== undefined ? (
            <>
              <span className={aloud['aloud']}>{t('player.state.done')} </span>
              <Icon of={Check} size={14} /> {clockShort(at)}
            </>
          ) : (
            t(`player.state.${state}`)
          )}
          {row.jump && ` ${t('player.jump', row.jump)}`}
        </span>
      )}
    </li>
  );
}
