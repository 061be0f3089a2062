import { ChevronDown, ChevronRight } from 'lucide-react';
import { memo, useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReadStepView } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { duration } from '../../i18n/time.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Status } from '../../ui/Status.tsx';
import { classes } from '../../ui/classes.ts';
import { StepFacts } from './StepFacts.tsx';
import { rowByKey } from '../../ui/row-by-key.ts';
import styles from './Steps.module.css';

/** How many rows Page Up and Page Down pass over. */
const PAGE = 10;

/** One row of the outline; pressed, it opens to the whole step. Memoised: a playbook has a hundred. */
export const StepToRead = memo(function StepToRead({
  step,
  open,
  here,
  onToggle,
}: {
  step: ReadStepView;
  open: boolean;
  here: boolean;
  onToggle: (path: string) => void;
}) {
  const { t } = useTranslation();
  const { lang, text } = useText();
  const body = useId();
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (here) row.current?.scrollIntoView({ block: 'start' });
  }, [here]);
  return (
    <li ref={row} className={classes(styles['step'], here && styles['here'])}>
      <button
        type="button"
        className={styles['row']}
        aria-expanded={open}
        aria-controls={open ? body : undefined}
        aria-current={here ? 'step' : undefined}
        onKeyDown={toRow}
        onClick={() => onToggle(step.path)}
      >
        <span className={styles['number']}>
          <Icon of={open ? ChevronDown : ChevronRight} size={16} />
          {step.number}
        </span>
        <span className={styles['title']}>
          {text(step.title)}
          {here && (
            <Status is="running" size={16}>
              {t('reader.here')}
            </Status>
          )}
          {step.risk !== 'read' && (
            <Status is="attention" size={16}>
              {t(`risk.${step.risk}`)}
            </Status>
          )}
        </span>
        <span className={styles['dim']}>{t(`kind.${step.kind}`)}</span>
        <span className={styles['dim']}>{duration(step.usualSeconds, lang)}</span>
      </button>
      {open && (
        <div id={body}>
          <StepFacts step={step} />
        </div>
      )}
    </li>
  );
});

/** Arrow keys, Page Up and Down, Home and End go from row to row, over opened steps. */
function toRow(event: KeyboardEvent<HTMLButtonElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const steps = event.currentTarget.closest('[data-steps]');
  const rows = [...(steps?.querySelectorAll<HTMLElement>('button[aria-expanded]') ?? [])];
  const current = rows.findIndex((row) => row === event.currentTarget);
  if (current === -1) return;
  const next = rowByKey(event.key, current, rows.length, PAGE);
  if (next === undefined) return;
  event.preventDefault();
  rows[next]?.focus();
}
