import type { Names } from '../names.ts';
import type { DeviationStory, Story } from '../story.ts';
import { said, sentences, stepName } from '../tell.ts';
import { deviationWords } from '../words/deviation-words.ts';
import { both, cut, line, linked, zones } from './acts.ts';
import { escape, table } from './html.ts';
import { reportWords, wordsOf, type ReportInput } from './input.ts';
import { quote } from './person.ts';

type Lang = ReportInput['lang'];
type Left = Pick<Story, 'deviations' | 'passedOver'>;

/** Where the playbook was not followed, or the world was not as it says; with the reason given. */
export function deviations(input: ReportInput): string {
  const { lang, story } = input;
  const words = wordsOf(input);
  const { columns } = words;
  const { shown, total } = story.deviations;
  if (total === 0) return `<p>${escape(deviationWords[lang].none)}</p>`;
  const rows = shown.map((one) => {
    const names = input.names(one.logId);
    return [
      linked(input, one),
      both(input, one.at),
      escape(stepName(one.path, lang, names)),
      `${escape(deviationText(one, lang, names))}${deviationSaid(one, lang).map(quote).join('')}${overOf(
        one,
        story,
        lang,
        names,
      )
        .map(line)
        .join('')}`,
      escape(one.who),
    ];
  });
  const left = leftText(story, lang);
  return `${left === undefined ? '' : `<p>${escape(left)}</p>`}${table(
    [
      { title: columns.no, kind: 'n' },
      { title: zones(input, shown[0]?.at ?? 0), kind: 't' },
      { title: columns.step },
      { title: columns.reason },
      { title: columns.who, kind: 'w' },
    ],
    rows,
    words.sections.deviations,
  )}${cut(words.more(shown.length, total), shown.length < total)}`;
}

/** How often the list was left, and what a jump left undone; undefined where nobody left it. */
export function leftText({ deviations: { shown }, passedOver }: Left, lang: Lang) {
  const times = shown.filter(({ kind }) => kind === 'left').length;
  return times === 0 ? undefined : deviationWords[lang].left(times, passedOver.length);
}

/** What was done instead of going by the list. */
export function deviationText({ kind, code, left }: DeviationStory, lang: Lang, names: Names) {
  if (kind === 'left' && left) {
    const name = (path: string): string => stepName(path, lang, names);
    return sentences[lang].deviation(left, name(left.path), name(left.to ?? ''));
  }
  if (kind === 'differed' || code === undefined) return reportWords[lang].differed;
  const { types, skipCodes } = sentences[lang];
  return `${types['step.skip']}${lang === 'ja' ? '：' : ', '}${skipCodes[code]}`;
}

/** What the person said: what was done, then why. */
export function deviationSaid(
  { left, reason, withheld }: DeviationStory,
  lang: Lang,
): readonly string[] {
  return [left?.what, reason].flatMap((text) => (text ? [said(text, withheld, lang)] : []));
}

/** Steps a jump passed over, each with what became of it. */
export function overOf(
  { left, logId }: DeviationStory,
  { passedOver }: Left,
  lang: Lang,
  names: Names,
): readonly string[] {
  const { never, later } = deviationWords[lang];
  return (left?.over ?? []).map((path) => {
    const undone = passedOver.some((one) => one.path === path && one.logs.includes(logId));
    return (undone ? never : later)(stepName(path, lang, names));
  });
}
