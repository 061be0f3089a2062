import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProgrammeView, TrendRun } from '../../../main/contract/views.ts';
import { useText } from '../../i18n/text.ts';
import { date, duration } from '../../i18n/time.ts';
import { useLoad } from '../../state/use-load.ts';
import { useDesk } from '../../state/window.tsx';
import { LinkButton } from '../../ui/Button.tsx';
import { FailureCard } from '../../ui/FailureCard.tsx';
import { SelectField } from '../../ui/Field.tsx';
import { useKeyboardScroll } from '../../ui/use-keyboard-scroll.ts';
import { Table } from '../../ui/Table.tsx';
import { Chart } from './Chart.tsx';
import styles from './Drills.module.css';

const FIGURES = [
  'seconds-to-signed-in',
  'seconds-to-first-action',
  'seconds-to-closed',
] as const satisfies readonly (keyof TrendRun['seconds'])[];

/** Whether drills of one playbook get faster, one person's in one scenario: charts, and all as a table. */
export function Trend({ view, who, again }: { view: ProgrammeView; who: string; again: number }) {
  const { t } = useTranslation();
  const { text, lang } = useText();
  const drilled = view.playbooks.filter(({ id }) =>
    view.cells.some(({ playbook, times, givenUp }) => playbook === id && (times > 0 || givenUp)),
  );
  const [chosen, setChosen] = useState('');
  const playbook = chosen || (drilled[0]?.id ?? '');
  if (drilled.length === 0) return null;
  return (
    <section className={styles['part']} aria-labelledby="drills-trend">
      <h2 id="drills-trend">{t('drills.trend')}</h2>
      <SelectField
        label={t('drills.playbook')}
        value={playbook}
        onChange={(event) => setChosen(event.target.value)}
      >
        {drilled.map(({ id, title }) => (
          <option key={id} value={id}>
            {title ? `${id} ${text(title)}` : id}
          </option>
        ))}
      </SelectField>
      <Runs playbook={playbook} view={view} who={who} again={again} lang={lang} />
    </section>
  );
}

function Runs({
  playbook,
  view,
  who,
  again,
  lang,
}: {
  playbook: string;
  view: ProgrammeView;
  who: string;
  again: number;
  lang: 'en' | 'ja';
}) {
  const { t } = useTranslation();
  const { text } = useText();
  const { value, failure } = useLoad('programme.trend', { playbook }, again);
  const scroll = useKeyboardScroll<HTMLDivElement>();
  const [chosen, setChosen] = useState('');
  const nameOf = (id: string): string => view.people.find((one) => one.id === id)?.name ?? id;
  const runs = (value?.runs ?? []).filter(({ person }) => who === '' || person === who);
  const series = seriesOf(runs);
  const shown = series.find(({ key }) => key === chosen) ?? series[0];
  if (failure) return <FailureCard failure={failure} />;
  const time = (seconds: number | undefined): string =>
    seconds === undefined ? '–' : duration(seconds, lang);
  const storyOf = ({ how, scenario, scenarioTitle }: TrendRun): string => {
    if (how !== 'rehearsal') return t(`drills.how.${how}`);
    return scenarioTitle ? text(scenarioTitle) : scenario || '–';
  };
  return (
    <>
      {series.length > 1 && (
        <SelectField
          label={t('drills.compare')}
          value={shown?.key}
          onChange={(event) => setChosen(event.target.value)}
        >
          {series.map(({ key, newest }) => (
            <option key={key} value={key}>
              {`${nameOf(newest.person)} · ${storyOf(newest)}`}
            </option>
          ))}
        </SelectField>
      )}
      {series.length === 1 && shown && (
        <p
          className={styles['quiet']}
        >{`${nameOf(shown.newest.person)} · ${storyOf(shown.newest)}`}</p>
      )}
      {shown?.runs.length === 1 && <p className={styles['quiet']}>{t('drills.oneOnly')}</p>}
      {shown && shown.runs.length > 1 && (
        <div className={styles['charts']}>
          {FIGURES.map((id) => (
            <Chart
              key={id}
              title={t(`drills.figure.${id}`)}
              say={time}
              points={shown.runs.flatMap(({ logId, at, seconds: { [id]: value } }) =>
                value === undefined ? [] : [{ id: logId, at: date(at), value }],
              )}
            />
          ))}
        </div>
      )}
      {runs.length > 0 && (
        <div ref={scroll} className={styles['wide']}>
          <Table
            label={t('drills.trend')}
            columns={[
              t('drills.column.day'),
              t('drills.person'),
              t('drills.column.scenario'),
              t('drills.column.result'),
              ...FIGURES.map((id) => t(`drills.figure.${id}`)),
              t('drills.column.objectives'),
            ]}
            rows={[...runs].reverse().map((run) => ({
              id: run.logId,
              cells: [
                <Day key="day" run={run} />,
                nameOf(run.person),
                storyOf(run),
                t(`drills.ended.${run.ended}`),
                ...FIGURES.map((id) => time(run.seconds[id])),
                run.objectives && run.objectives.measured > 0
                  ? t('drills.met', { ...run.objectives })
                  : '–',
              ],
            }))}
          />
        </div>
      )}
    </>
  );
}

/** When it was, and for a drill the way to its debrief. */
function Day({ run: { at, how, logId } }: { run: TrendRun }) {
  const { t } = useTranslation();
  const desk = useDesk();
  if (how === 'live') return <>{date(at)}</>;
  return (
    <LinkButton
      aria-label={t('debrief.openOf', { title: date(at) })}
      onClick={() => desk.go({ at: 'debrief', logId })}
    >
      {date(at)}
    </LinkButton>
  );
}

interface Series {
  readonly key: string;
  readonly newest: TrendRun;
  readonly runs: readonly TrendRun[];
}

/**
 * Drills of one person and one scenario, oldest first; the most drilled comes first. Nothing else can
 * be compared: one that was given up ended sooner and was no faster, and no two incidents are alike.
 */
function seriesOf(runs: readonly TrendRun[]): readonly Series[] {
  const series = new Map<string, Series>();
  for (const run of runs) {
    if (run.ended !== 'finished' || run.how !== 'rehearsal' || run.scenario === '') continue;
    const key = `${run.person}\n${run.scenario}`;
    series.set(key, { key, newest: run, runs: [...(series.get(key)?.runs ?? []), run] });
  }
  return [...series.values()].sort((a, b) => b.runs.length - a.runs.length);
}
