import type { Names } from '../names.ts';
import type { AgreedStory, Listed, ReviewStory, Story } from '../story.ts';
import { said, stepName } from '../tell.ts';
import { deviationWords } from '../words/deviation-words.ts';
import { reviewWords } from '../words/review-words.ts';
import { both, cut, line, linked, zones } from './acts.ts';
import { escape, table } from './html.ts';
import { reportWords, wordsOf, type ReportInput } from './input.ts';
import { quote } from './person.ts';

type NamesOf = (logId: string) => Names;

/**
 * What a report lists for review. A jump counts where an approval is among what it passed over, as
 * far as the playbook is at hand to say so; without it, and where it is not listed, it might be one.
 */
export function forReview(
  { review: { shown, total } }: Pick<Story, 'review'>,
  names: NamesOf,
): Listed<ReviewStory> {
  const points = shown.filter(({ kind, over = [], logId }) => {
    if (kind !== 'jumped') return true;
    const of = names(logId);
    return over.some((path) => (of.step(path)?.kind ?? 'approve') === 'approve');
  });
  return { shown: points, total: points.length + total - shown.length };
}

/** How many of them are listed; undefined: all. */
export function notAll({ shown, total }: Listed<unknown>, lang: ReportInput['lang']) {
  return shown.length < total ? reportWords[lang].more(shown.length, total) : undefined;
}

/** One point in words: what it is, at which step or of which call. */
export function reviewText(one: ReviewStory, lang: ReportInput['lang'], names: Names): string {
  const where = one.path === undefined ? [] : [stepName(one.path, lang, names)];
  const call = one.call === undefined ? [] : [one.call];
  return [reviewWords[lang].kinds[one.kind], ...where, ...call].join(' · ');
}

/** That nothing is for review; where the list was left all the same, that and where it stands. */
export function noneText({ deviations }: Pick<Story, 'deviations'>, lang: ReportInput['lang']) {
  const { none } = reviewWords[lang];
  if (!deviations.shown.some(({ kind }) => kind === 'left')) return none;
  const see = deviationWords[lang].see(reportWords[lang].sections.deviations);
  return `${none}${lang === 'ja' ? '' : ' '}${see}`;
}

/** All that somebody looks at afterwards, each with its record in the timeline. */
export function review(input: ReportInput): string {
  const words = reviewWords[input.lang];
  const points = forReview(input.story, input.names);
  if (points.total === 0) return `<p>${escape(noneText(input.story, input.lang))}</p>`;
  const { columns, sections } = wordsOf(input);
  const rows = points.shown.map((one) => [
    linked(input, one),
    both(input, one.at),
    `<span class="row-what">${escape(reviewText(one, input.lang, input.names(one.logId)))}</span>${
      one.reason ? quote(said(one.reason, one.withheld, input.lang)) : ''
    }`,
    escape(one.who),
  ]);
  return `<p>${escape(words.text)}</p>${table(
    [
      { title: columns.no, kind: 'n' },
      { title: zones(input, points.shown[0]?.at ?? 0), kind: 't' },
      { title: words.what },
      { title: columns.who, kind: 'w' },
    ],
    rows,
    sections.review,
  )}${cutOf(points, input)}`;
}

/** Promises and what became of them, decisions with who took them, and who was told what. */
export function agreed(input: ReportInput): string {
  const { agreed: words } = reviewWords[input.lang];
  const { agreed: all } = input.story;
  if (all.total === 0) return `<p>${escape(words.none)}</p>`;
  const { columns, sections } = wordsOf(input);
  const rows = all.shown.map((one) => [
    linked(input, one),
    both(input, one.at),
    `${escape(words[one.is])}${line(stateOf(input, one))}`,
    quote(said(one.what, one.withheld, input.lang)),
    one.name ? escape(said(one.name, one.withheld, input.lang)) : '–',
    escape(one.who),
  ]);
  return `${table(
    [
      { title: columns.no, kind: 'n' },
      { title: zones(input, all.shown[0]?.at ?? 0), kind: 't' },
      { title: words.is, kind: 's' },
      { title: words.what },
      { title: words.name },
      { title: columns.who, kind: 'w' },
    ],
    rows,
    sections.agreed,
  )}${cutOf(all, input)}`;
}

function cutOf(list: Listed<unknown>, { lang }: ReportInput): string {
  const text = notAll(list, lang);
  return cut(text ?? '', text !== undefined);
}

function stateOf({ lang, times }: ReportInput, { is, when, settled }: AgreedStory): string {
  const { agreed: words } = reviewWords[lang];
  const time = when === undefined ? undefined : times.local(when).slice(0, 5);
  if (is !== 'promise') return time === undefined ? '' : words.at(time);
  const end = settled === undefined ? words.open : words[settled];
  return time === undefined ? end : `${words.until(time)} · ${end}`;
}
