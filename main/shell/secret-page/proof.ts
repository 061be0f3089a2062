import { element } from './elements.ts';
import { field } from './fields.ts';
import { texts, type Lang } from './texts.ts';

/** The passphrase, or by a press of the link the printed code instead. */
export function proof(lang: Lang, name: 'passphrase' | 'current'): readonly HTMLElement[] {
  const t = texts[lang];
  const label = name === 'current' ? t.field.current : t.field.passphrase;
  const place = element('div', {}, field({ name, label, is: 'password' }));
  const other = element('button', { type: 'button', class: 'link' }, t.useCode);
  let byCode = false;
  other.addEventListener('click', () => {
    byCode = !byCode;
    other.textContent = byCode ? t.usePassphrase : t.useCode;
    const fresh = byCode
      ? field({ name: 'code', label: t.field.code, is: 'code', longest: 80 })
      : field({ name, label, is: 'password' });
    place.replaceChildren(fresh);
    fresh.querySelector('input')?.focus();
  });
  return [place, other];
}
