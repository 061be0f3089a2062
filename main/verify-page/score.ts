import { partInWords } from '../core/drill/part-words.ts';
import type { Recounted } from '../core/drill/recount.ts';
import type { ScoreReport } from '../core/journal/verify/report.ts';
import { visible } from '../core/visible.ts';
import { button, el } from '../page-parts/dom.ts';
import type { Find } from './find-record.ts';
import { drawRecord } from './record.ts';
import type { Language, Words } from './words.ts';

/** Numbers of records drawn for one part; the scorecard has them all. */
const MOST_DRAWN = 12;

/** A scorecard beside what its records come to: figures and objectives, and of the rest what differs. */
export function drawScore(
  { file, parts }: ScoreReport,
  words: Words,
  lang: Language,
  find: Find,
): HTMLElement {
  const wrong = parts.filter(({ matches }) => !matches).length;
  const is = (kind: string) => (part: Recounted) => part.name.startsWith(`${kind} `);
  const [objectives, figures] = [parts.filter(is('objective')), parts.filter(is('figure'))];
  const rest = parts.filter((part) => !part.matches && ![...objectives, ...figures].includes(part));
  const said =
    wrong === 0 ? words.scoreMatches(parts.length) : words.scoreDiffers(wrong, parts.length);
  const draw = (title: string, list: readonly Recounted[]): HTMLElement | false =>
    list.length > 0 && table(title, list, words, lang, find);
  return el(
    'section',
    { class: 'score' },
    el('h3', {}, `${words.score} `, el('code', {}, visible(file))),
    el('p', { class: 'said' }, said),
    draw(words.others, rest),
    draw(words.objectives, objectives),
    draw(words.figures, figures),
  );
}

function table(
  title: string,
  parts: readonly Recounted[],
  words: Words,
  lang: Language,
  find: Find,
): HTMLElement {
  const head = [words.part, words.said, words.counted, words.records, ''];
  return el(
    'table',
    {},
    el('caption', {}, title),
    el('thead', {}, el('tr', {}, ...head.map((one) => el('th', { scope: 'col' }, one)))),
    el('tbody', {}, ...parts.flatMap((part) => rows(part, head.length, words, lang, find))),
  );
}

/** The part, and beneath it the record that was asked for. */
function rows(
  part: Recounted,
  columns: number,
  words: Words,
  lang: Language,
  find: Find,
): readonly HTMLElement[] {
  const { name, said, counted, records } = partInWords(part, lang);
  const cell = el('td', { colspan: String(columns) });
  const shown = el('tr', { hidden: '' }, cell);
  let open = '';
  const numbers = records.slice(0, MOST_DRAWN).map(({ log, seq }) => {
    const toggle = button(String(seq), () => {
      const key = `${log} ${String(seq)}`;
      if (open === key) {
        open = '';
        shown.hidden = true;
        return;
      }
      open = key;
      const file = `logs/${log}/`;
      void find({ seq, file }).then((found) => {
        if (open !== key) return;
        cell.replaceChildren(found ? drawRecord(found, words) : el('p', {}, words.notFound));
        shown.hidden = false;
      });
    });
    toggle.setAttribute('aria-label', words.show(seq));
    toggle.title = visible(log);
    return toggle;
  });
  const rest = records.length - numbers.length;
  return [
    el(
      'tr',
      part.matches ? {} : { class: 'differs' },
      el('th', { scope: 'row' }, visible(name)),
      el('td', {}, visible(said)),
      el('td', {}, visible(counted)),
      el('td', { class: 'numbers' }, ...numbers, rest > 0 && ` +${String(rest)}`),
      el('td', {}, part.matches ? `\u2713 ${words.matches}` : `\u2715 ${words.differs}`),
    ),
    shown,
  ];
}
