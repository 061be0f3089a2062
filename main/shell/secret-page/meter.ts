import type { Strength } from '../../core/ports/vault.ts';
import { secretApi } from './api.ts';
import { element } from './elements.ts';
import { field } from './fields.ts';
import { hints } from './hints.ts';
import { texts, type Lang } from './texts.ts';

/** Typing may go on this long before main is asked, milliseconds. */
const PAUSE = 150;
const STRONG = 3;

/** A new passphrase, typed twice, with main's estimate of how soon it would be guessed. */
export function newPassphrase(lang: Lang): readonly HTMLElement[] {
  const t = texts[lang];
  const first = field({
    name: 'passphrase',
    label: t.field.newPassphrase,
    is: 'password',
    help: t.help.passphrase,
  });
  const bar = element('meter', {
    min: '0',
    max: '4',
    low: '2',
    high: '3',
    optimum: '4',
    value: '0',
  });
  const word = element('strong');
  const advice = element('p', { class: 'help' });
  const meter = element(
    'div',
    { class: 'meter', role: 'status', hidden: '' },
    element('div', { class: 'scale' }, bar, word),
    advice,
  );
  const overrule = field({ name: 'overrule', label: t.field.overrule, longest: 40 });
  overrule.hidden = true;
  const show = ({ score, warning, hints: given }: Strength): void => {
    meter.hidden = false;
    bar.value = score;
    bar.setAttribute('aria-label', t.strength[score] ?? '');
    word.textContent = t.strength[score] ?? '';
    const codes = [...(warning === undefined ? [] : [warning]), ...given];
    advice.textContent = codes.flatMap((code) => hints[lang][code] ?? []).join(' ');
    overrule.hidden = score >= STRONG;
  };
  let waiting: ReturnType<typeof setTimeout> | undefined;
  first.querySelector('input')?.addEventListener('input', (event) => {
    const { value } = event.currentTarget as HTMLInputElement;
    clearTimeout(waiting);
    if (value === '') {
      meter.hidden = true;
      overrule.hidden = true;
    } else waiting = setTimeout(() => void rate(value), PAUSE);
  });
  const rate = async (passphrase: string): Promise<void> => {
    const rated = await secretApi().call['secrets.rate']({ passphrase });
    const now = first.querySelector('input')?.value;
    if (rated.ok && now === passphrase) show(rated.value);
  };
  return [first, meter, field({ name: 'again', label: t.field.again, is: 'password' }), overrule];
}
