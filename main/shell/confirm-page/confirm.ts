import type { ConfirmView } from '../../contract/confirm.ts';
import { answerForm } from './answer.ts';
import { confirmApi } from './api.ts';
import { element, icon } from './elements.ts';
import { clock, sinceStart, zone } from './format.ts';
import { readBackParts } from './read-back.ts';
import { bandWords } from './texts.ts';

const SECOND = 1000;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return found;
}

function band(view: ConfirmView): readonly Node[] {
  if ('facts' in view) {
    const { en, ja } = bandWords.own;
    return [element('strong', { lang: 'en' }, en), element('strong', { lang: 'ja' }, ja)];
  }
  const words = bandWords[view.real ? 'real' : view.mode];
  const elapsed = element('span', { class: 'time' });
  const local = element('span', { class: 'time' });
  const tick = (): void => {
    const now = Date.now();
    elapsed.textContent = sinceStart(now - view.startedAt);
    local.textContent = `${clock(now)} ${zone(now)}`;
  };
  tick();
  setInterval(tick, SECOND);
  return [
    icon(view.mode),
    element('strong', { lang: 'en' }, words.en),
    element('strong', { lang: 'ja' }, words.ja),
    element('span', { class: 'gap' }),
    elapsed,
    local,
  ];
}

async function show(): Promise<void> {
  const reply = await confirmApi()['confirm.view']({});
  if (!reply.ok) return;
  const view = reply.value;
  const { documentElement: page } = document;
  page.lang = view.lang;
  page.dataset['theme'] = view.theme;
  page.dataset['mode'] = 'facts' in view ? 'own' : view.mode;
  document.title = view.question[view.lang];
  byId('band').replaceChildren(...band(view));
  byId('read-back').replaceChildren(...readBackParts(view));
  answerForm(byId('answer'), view, confirmApi()['confirm.answer']);
}

void show();
