import type { LeadPack } from '../core/lead/pack.ts';
import { el } from '../page-parts/dom.ts';
import { clockText } from './clock.ts';
import type { Keeper } from './kept.ts';
import type { Language, Words } from './words.ts';

export interface Drawing {
  readonly pack: LeadPack;
  readonly keeper: Keeper;
  readonly lang: Language;
  readonly said: Words;
}

/** Everything that is to come, in the scenario's order, with its codes. */
export function timeline(drawing: Drawing): HTMLElement {
  const { pack, said } = drawing;
  return el(
    'section',
    { 'aria-labelledby': 'timeline' },
    el('h2', { id: 'timeline' }, said.timeline),
    el('p', { class: 'quiet' }, said.howCodes),
    pack.items.length === 0 && el('p', {}, said.empty),
    el('ol', { class: 'items' }, ...pack.items.map((item) => itemOf(drawing, item))),
  );
}

function itemOf(drawing: Drawing, item: LeadPack['items'][number]): HTMLElement {
  const { lang, said, keeper } = drawing;
  const { id, inject, breaks, ends, codes } = item;
  const at = keeper.get().happened[id];
  const box = el('input', { type: 'checkbox', ...(at !== undefined && { checked: '' }) });
  box.addEventListener('change', () => {
    const { [id]: _was, ...rest } = keeper.get().happened;
    keeper.set({ happened: box.checked ? { ...rest, [id]: Date.now() } : rest });
    const redrawn = itemOf(drawing, item);
    line.replaceWith(redrawn);
    redrawn.querySelector('input')?.focus();
  });
  const what = [...breaks.map((words) => words[lang]), ...ends.map(said.ends)];
  const line = el(
    'li',
    at === undefined ? {} : { class: 'past' },
    el('div', { class: 'head' }, el('code', {}, id), whenOf(drawing, item, at)),
    inject && el('p', {}, `${said.by[inject.by](inject.from[lang])} ${inject.says[lang]}`),
    what.length > 0 && el('p', { class: 'broken' }, what.join(' · ')),
    inject && el('p', { class: 'quiet' }, said.expected(inject.expect[lang])),
    el(
      'div',
      { class: 'codes' },
      codeOf(said.code.fire, codes.fire),
      codeOf(said.code.hold, codes.hold),
      codeOf(said.code['let-go'], codes['let-go']),
      el('label', { class: 'happened' }, box, ` ${said.happened}`),
    ),
  );
  return line;
}

/** A code with what it does, large enough to be read out. */
export function codeOf(label: string, code: string): HTMLElement {
  return el('span', { class: 'code' }, el('span', {}, label), ' ', el('code', {}, code));
}

function whenOf(
  { lang, said }: Drawing,
  { atSeconds, step }: LeadPack['items'][number],
  at: number | undefined,
): HTMLElement {
  if (at !== undefined) return el('span', {}, new Date(at).toLocaleTimeString(lang));
  if (step) {
    const after = step.afterSeconds === 0 ? '' : clockText(step.afterSeconds);
    return el('span', {}, said.atStep(step.title[lang], after));
  }
  if (atSeconds === undefined) return el('strong', {}, said.yours);
  return el('span', { 'data-due': String(atSeconds) }, clockText(atSeconds));
}

/** Brings the times up to now, and nothing else: what is being typed stays. */
export function tick(root: HTMLElement, said: Words, seconds: number): void {
  for (const when of root.querySelectorAll<HTMLElement>('[data-due]')) {
    const left = Number(when.dataset['due']) - seconds;
    const text =
      left > 0 ? said.in(clockText(left)) : said.due(clockText(Number(when.dataset['due'])));
    if (when.textContent !== text) when.textContent = text;
  }
}
