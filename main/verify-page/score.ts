import type { ScoreReport } from '../core/journal/verify/report.ts';
import { visible } from '../core/visible.ts';
import { el } from './dom.ts';
import type { Words } from './words.ts';

/** A scorecard beside what its records come to: figures and objectives, and of the rest what differs. */
export function drawScore({ file, parts }: ScoreReport, words: Words): HTMLElement {
  const wrong = parts.filter(({ matches }) => !matches).length;
  const shown = parts.filter(
    ({ name, matches }) => !matches || /^(?:figure|objective) /.test(name),
  );
  const said =
    wrong === 0 ? words.scoreMatches(parts.length) : words.scoreDiffers(wrong, parts.length);
  const head = [words.part, words.said, words.counted, ''];
  return el(
    'section',
    { class: 'score' },
    el('h3', {}, `${words.score} `, el('code', {}, visible(file))),
    el('p', { class: 'said' }, said),
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, ...head.map((one) => el('th', { scope: 'col' }, one)))),
      el(
        'tbody',
        {},
        ...shown.map((part) =>
          el(
            'tr',
            part.matches ? {} : { class: 'differs' },
            el('th', { scope: 'row' }, visible(part.name)),
            el('td', {}, visible(valueIn(part.said))),
            el('td', {}, visible(valueIn(part.counted))),
            el('td', {}, part.matches ? `\u2713 ${words.matches}` : `\u2715 ${words.differs}`),
          ),
        ),
      ),
    ),
  );
}

/** The value alone where a part has one; else all of it. */
function valueIn(part: string | undefined): string {
  if (part === undefined) return '\u2013';
  try {
    const { rating, value }: { rating?: unknown; value?: unknown } = JSON.parse(part) as object;
    const told = [rating, value].filter((one) => one !== undefined);
    return told.length === 0 ? '\u2013' : told.map(String).join(', ');
  } catch {
    return part;
  }
}
