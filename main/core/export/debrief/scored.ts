import { changeOf, ratingChange, type Change } from '../../drill/compare-figures.ts';
import { FIGURE_NAMES, figureText } from '../../drill/figure-words.ts';
import { RATING_NAMES } from '../../drill/rating-words.ts';
import type { RecordRef } from '../../drill/record-ref.ts';
import { line, linked } from '../report/acts.ts';
import { escape, table } from '../report/html.ts';
import type { DebriefInput } from './input.ts';
import { debriefWords } from './words.ts';

/** Numbers printed in one cell; the scorecard beside has them all. */
const MOST_NUMBERS = 40;

/** Each objective with its rating, what was measured, and its records. */
export function objectives(input: DebriefInput): string {
  const { card, after, lang } = input;
  const { columns, given, goal } = debriefWords[lang];
  const compared = after.earlier.length > 0;
  const rows = card.objectives.map((one) => {
    const before = after.earlier.map(({ objectives: all }) => all.find(({ id }) => id === one.id));
    const unit = one.kind.startsWith('time-') ? 'seconds' : 'count';
    const say = (value: number): string => figureText({ value, unit }, lang);
    const measured =
      one.goal === undefined || one.kind === 'evidence-before-containment' || one.rating === 'N'
        ? ''
        : goal(one.value === undefined ? '–' : say(one.value), say(one.goal));
    const by = one.given && given(one.given.person, RATING_NAMES[one.given.measured][lang]);
    return [
      `<strong>${escape(one.title[lang])}</strong>${line(measured)}`,
      `${escape(`${one.rating} · ${RATING_NAMES[one.rating][lang]}`)}${line(by ?? '')}`,
      ...(compared ? [changed(ratingChange(one.rating, before[0]?.rating), lang)] : []),
      ...before.map((earlier) => escape(earlier?.rating ?? '–')),
      links(input, one.records),
    ];
  });
  return table(heads(input, columns.objective, ''), rows, debriefWords[lang].sections.objectives);
}

/** Every figure with its records, beside the last drills of the scenario. */
export function figures(input: DebriefInput): string {
  const { card, after, lang } = input;
  const words = debriefWords[lang];
  const rows = card.figures.map(({ id, unit, value, records }) => [
    escape(FIGURE_NAMES[id][lang]),
    `<strong>${escape(figureText({ value, unit }, lang))}</strong>`,
    ...(after.earlier[0] ? [changed(changeOf(id, value, after.earlier[0].figures[id]), lang)] : []),
    ...after.earlier.map((one) => escape(figureText({ value: one.figures[id], unit }, lang))),
    links(input, records),
  ]);
  const beside = after.earlier.length === 0 ? `<p class="note">${escape(words.first)}</p>` : '';
  return `<p class="note">${escape(words.how)}</p>${beside}${table(heads(input, words.columns.figure, 'v'), rows, words.sections.figures)}`;
}

/** The records, each the way to its row of the timeline. */
export function links(input: DebriefInput, records: readonly RecordRef[]): string {
  if (records.length === 0) return '–';
  const shown = records.slice(0, MOST_NUMBERS).map(({ log, seq }) => {
    return linked(input, { logId: log, seq });
  });
  const rest = records.length - shown.length;
  return `${shown.join(', ')}${rest > 0 ? ` ${escape(debriefWords[input.lang].more(rest))}` : ''}`;
}

/** All records that anything of the debrief leads to: they stand in the timeline however long it is. */
export function linkedOf({
  card,
  story,
  after,
}: Pick<DebriefInput, 'card' | 'story' | 'after'>): readonly RecordRef[] {
  const { nearMisses, remarks, messages } = story;
  return [
    ...[...card.figures, ...card.objectives, ...after.items].flatMap(({ records }) =>
      records.slice(0, MOST_NUMBERS),
    ),
    ...card.steps.flatMap(({ records }) => records.slice(-1)),
    ...[...nearMisses.shown, ...remarks.shown, ...messages].map(({ logId, seq }) => {
      return { log: logId, seq };
    }),
  ];
}

/** `value`: the kind of a cell that holds one. */
function heads({ after, lang, times }: DebriefInput, first: string, value: string) {
  const { now, since, records } = debriefWords[lang].columns;
  return [
    { title: first, kind: 'name' },
    { title: now, kind: value },
    ...(after.earlier.length > 0 ? [{ title: since }] : []),
    ...after.earlier.map(({ endedAt, person }) => ({
      title: `${times.localDate(endedAt)} ${person}`,
      kind: value,
    })),
    { title: records },
  ];
}

/** In words and a sign; the colour only adds to them. */
function changed(change: Change | undefined, lang: DebriefInput['lang']): string {
  if (!change) return '–';
  const kind = { better: 'good-text', worse: 'warn-text', same: '' }[change];
  return `<span class="${kind}">${escape(debriefWords[lang].change[change])}</span>`;
}
