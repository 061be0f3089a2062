import type { LeadPack } from '../core/lead/pack.ts';
import { byId, el } from '../page-parts/dom.ts';
import { clockText, drillSeconds } from './clock.ts';
import { createKeeper } from './kept.ts';
import { notes, ratings, sheet } from './scoring.ts';
import { end, faults, head } from './steer.ts';
import { tick, timeline, type Drawing } from './timeline.ts';
import { ja } from './words-ja.ts';
import { en, type Language, type Words } from './words.ts';

const words: Readonly<Record<Language, Words>> = { en, ja };

const pack = packOf(byId('pack').textContent);
if (pack) lead(pack);
else byId('app').replaceChildren(el('p', {}, en.broken), el('p', { lang: 'ja' }, ja.broken));

function packOf(text: string): LeadPack | undefined {
  try {
    const read = JSON.parse(text) as Partial<LeadPack>;
    return read.format === 'breakglass-lead/1' ? (read as LeadPack) : undefined;
  } catch {
    return undefined;
  }
}

function lead(pack: LeadPack): void {
  const { behindMs } = pack;
  const keeper = createKeeper(pack.run, { notes: [], ratings: {}, happened: {}, behindMs });
  let lang: Language = pack.lang;
  const beat = (): void => {
    const seconds = drillSeconds(pack, keeper, Date.now());
    byId('clock').textContent = clockText(seconds);
    tick(byId('app'), words[lang], seconds);
  };
  const draw = (typed: string): void => {
    const drawing: Drawing = { pack, keeper, lang, said: words[lang] };
    document.documentElement.lang = lang;
    document.title = `${drawing.said.title}: ${pack.title[lang]}`;
    byId('app').replaceChildren(
      head(drawing, () => {
        lang = lang === 'en' ? 'ja' : 'en';
        draw(noteField().value);
      }),
      el(
        'main',
        {},
        el('div', { class: 'side' }, timeline(drawing), pack.faults.length > 0 && faults(drawing)),
        el(
          'div',
          { class: 'side' },
          ...[ratings(drawing), notes(drawing), sheet(drawing), end(drawing)],
        ),
      ),
    );
    noteField().value = typed;
    beat();
  };
  draw('');
  setInterval(beat, 1_000);
}

function noteField(): HTMLTextAreaElement {
  return byId('note') as HTMLTextAreaElement;
}
