import type { ConfirmView } from '../../contract/confirm.ts';
import { confirmApi } from './api.ts';
import { element } from './elements.ts';
import { visible } from './format.ts';
import { texts } from './texts.ts';

/** Cancel holds the focus, Esc cancels, Enter never sends; accept wakes when the typed text fits. */
export function answerForm(form: HTMLElement, view: ConfirmView): void {
  const t = texts[view.lang];
  const { type } = view;
  const problem = element('p', { class: 'failed', role: 'alert' });
  const cancel = element(
    'button',
    { type: 'button', id: 'cancel' },
    view.refuse === undefined ? t.cancel : visible(view.refuse[view.lang]),
    element('kbd', {}, 'Esc'),
  );
  const accept = element(
    'button',
    { type: 'button', id: 'accept' },
    visible(view.accept[view.lang]),
  );
  const input = element('input', {
    id: 'typed',
    autocomplete: 'off',
    spellcheck: 'false',
    maxlength: '500',
    class: type?.what ?? '',
    ...(type?.what === 'count' ? { inputmode: 'numeric' } : {}),
  });
  const fits = (): boolean => {
    const given = input.value.normalize('NFKC').trim();
    if (!type) return true;
    return type.what === 'reason' ? [...given].length >= 5 : given === type.expected;
  };
  const answer = async (accepted: boolean): Promise<void> => {
    accept.disabled = true;
    const args = { id: view.id, accept: accepted, typed: accepted && type ? input.value : '' };
    const reply = await confirmApi()['confirm.answer'](args);
    if (reply.ok) return;
    problem.textContent = t.typeAgain;
    accept.disabled = !fits();
  };
  accept.disabled = !fits();
  input.addEventListener('input', () => (accept.disabled = !fits()));
  cancel.addEventListener('click', () => void answer(false));
  accept.addEventListener('click', () => {
    if (fits()) void answer(true);
  });
  form.addEventListener('submit', (event) => event.preventDefault());
  window.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') void answer(false);
    if (event.key === 'Enter' && event.target !== cancel) event.preventDefault();
  });
  const label = type
    ? [element('label', { for: 'typed' }, t.type[type.because ?? type.what]), input]
    : [];
  form.setAttribute('aria-label', t.answer);
  form.replaceChildren(
    ...(type ? [element('div', { class: `typed ${type.what}` }, ...label)] : []),
    problem,
    element('div', { class: 'buttons' }, cancel, accept),
  );
  cancel.focus();
}
