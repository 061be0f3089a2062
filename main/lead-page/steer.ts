import { button, el } from '../page-parts/dom.ts';
import { goOn, setBy, stop } from './clock.ts';
import { codeOf, type Drawing } from './timeline.ts';

const MINUTE = 60;

/** Who, the drill's clock, and the codes to stop it and to let it go on. */
export function head(drawing: Drawing, turn: () => void): HTMLElement {
  const { pack, lang, said, keeper } = drawing;
  return el(
    'header',
    {},
    el(
      'div',
      { class: 'band' },
      el('strong', {}, said.band),
      el('span', {}, said.secret),
      button(said.language, turn, 'plain'),
    ),
    el('h1', {}, pack.title[lang]),
    el('p', { class: 'quiet' }, said.people(pack.responder, pack.facilitator)),
    !keeper.keeps() && el('p', { class: 'warn', role: 'alert' }, said.notKept),
    clock(drawing),
  );
}

function clock({ pack, keeper, said }: Drawing): HTMLElement {
  const section = el('section', { class: 'clock', 'aria-label': said.clock });
  const show = (): void => {
    const stands = keeper.get().stoodSince !== undefined;
    const switched = button(stands ? said.goOn : said.pause, () => {
      if (stands) goOn(keeper, Date.now());
      else stop(keeper, Date.now());
      show();
      section.querySelector<HTMLElement>('[data-switch]')?.focus();
    });
    switched.dataset['switch'] = '';
    section.replaceChildren(
      el('span', { class: 'quiet' }, said.clock),
      el('span', { id: 'clock' }, '…'),
      switched,
      stands ? codeOf(said.goOn, pack.codes['go-on']) : codeOf(said.pause, pack.codes.pause),
      button(said.earlier, () => setBy(keeper, -MINUTE), 'plain'),
      button(said.later, () => setBy(keeper, MINUTE), 'plain'),
      el('span', { class: 'quiet', role: 'status' }, stands ? said.stands : said.clockHelp),
    );
  };
  show();
  return section;
}

export function faults({ pack, said }: Drawing): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'faults' },
    el('h2', { id: 'faults' }, said.faults),
    el(
      'ul',
      { class: 'items' },
      ...pack.faults.map(({ what, where, codes }) =>
        el(
          'li',
          {},
          el('p', {}, said.fault[what](where ?? '')),
          el(
            'div',
            { class: 'codes' },
            codeOf(said.code.fault, codes.fault),
            codeOf(said.code['fault-over'], codes['fault-over']),
          ),
        ),
      ),
    ),
  );
}

export function end({ pack, said }: Drawing): HTMLElement {
  return el(
    'section',
    { 'aria-labelledby': 'end' },
    el('h2', { id: 'end' }, said.end),
    el('p', { class: 'quiet' }, said.endHelp),
    codeOf(said.endCode, pack.codes.end),
  );
}
