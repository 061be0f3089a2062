import { button, el } from '../page-parts/dom.ts';
import { clockText, drillSeconds } from './clock.ts';
import { qrCanvas } from './draw-qr.ts';
import { sheetOf } from './sheet.ts';
import type { Drawing } from './timeline.ts';

const RATINGS = ['P', 'S', 'M', 'U'] as const;
/** As long as a note in the app may be. */
const LONGEST_NOTE = 4_000;

export function ratings({ pack, keeper, lang, said }: Drawing): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'ratings' },
    el('h2', { id: 'ratings' }, said.ratings),
    ...pack.objectives.map(({ id, title }) =>
      el(
        'fieldset',
        {},
        el('legend', {}, title[lang]),
        ...RATINGS.map((rating) => {
          const chosen = keeper.get().ratings[id] === rating;
          const radio = el('input', {
            ...{ type: 'radio', name: `rating ${id}`, value: rating },
            ...(chosen && { checked: '' }),
          });
          radio.addEventListener('change', () => {
            keeper.set({ ratings: { ...keeper.get().ratings, [id]: rating } });
          });
          return el('label', { title: said.rating[rating] }, radio, ` ${rating}`);
        }),
      ),
    ),
    el(
      'p',
      { class: 'quiet' },
      RATINGS.map((rating) => `${rating}: ${said.rating[rating]}`).join(' · '),
    ),
  );
}

export function notes({ pack, keeper, said }: Drawing): HTMLElement {
  const field = el('textarea', { id: 'note', rows: '3', maxlength: String(LONGEST_NOTE) });
  const list = el('ol', { class: 'notes' });
  const show = (): void => {
    const newest = [...keeper.get().notes].reverse();
    list.replaceChildren(
      ...newest.map(({ at, text }) => {
        const remove = (): void => {
          keeper.set({ notes: keeper.get().notes.filter((one) => one.at !== at) });
          show();
          field.focus();
        };
        const when = clockText(drillSeconds(pack, keeper, Date.parse(at)));
        return el(
          'li',
          {},
          el('span', { class: 'quiet' }, when),
          el('span', {}, text),
          button(said.remove, remove, 'plain'),
        );
      }),
    );
  };
  const keep = (): void => {
    const text = field.value.trim();
    if (text === '') return;
    keeper.set({ notes: [...keeper.get().notes, { at: new Date().toISOString(), text }] });
    field.value = '';
    show();
    field.focus();
  };
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep();
  });
  show();
  return el(
    'section',
    { 'aria-labelledby': 'notes' },
    el('h2', { id: 'notes' }, said.notes),
    el('label', { for: 'note' }, said.note),
    field,
    button(said.keep, keep),
    list,
  );
}

/** Hands over what was noted: made when asked for, so that nothing of it is old. */
export function sheet({ pack, keeper, said }: Drawing): HTMLElement {
  const out = el('div', { class: 'sheet' });
  const make = (): void => {
    const { message, codes } = sheetOf(pack, keeper.get());
    const told = el('p', { role: 'status', class: 'quiet' });
    out.replaceChildren(
      el(
        'div',
        { class: 'acts' },
        button(said.save, () => save(message)),
        button(said.copy, () => {
          void navigator.clipboard.writeText(message).then(() => {
            told.textContent = said.copied;
          });
        }),
      ),
      told,
      turned(codes, said),
      el('pre', { tabindex: '0' }, message),
    );
  };
  return el(
    'section',
    { 'aria-labelledby': 'sheet' },
    el('h2', { id: 'sheet' }, said.sheet),
    el('p', { class: 'quiet' }, said.sheetHelp),
    button(said.make, make),
    out,
  );
}

function turned(codes: readonly string[], said: Drawing['said']): HTMLElement {
  const box = el('div', { class: 'qr' });
  const show = (at: number): void => {
    const label = said.part(at + 1, codes.length);
    box.replaceChildren(
      qrCanvas(codes[at] ?? '', label),
      el('p', { 'aria-live': 'polite' }, label),
      ...(codes.length > 1 ? [button(said.next, () => show((at + 1) % codes.length))] : []),
    );
  };
  show(0);
  return box;
}

function save(message: string): void {
  const link = el('a', { download: 'breakglass-score-sheet.txt' });
  const address = URL.createObjectURL(new Blob([message], { type: 'text/plain' }));
  link.href = address;
  link.click();
  URL.revokeObjectURL(address);
}
