import type { ConfirmCalls, ConfirmView } from '../../contract/confirm.ts';
import type { Reply } from '../../contract/failure.ts';
import { element } from './elements.ts';
import { visible } from './format.ts';
import { texts } from './texts.ts';

type Answer = ConfirmCalls['confirm.answer'];
type Send = (args: Answer['args']) => Promise<Reply<Answer['result']>>;

/** One read-back may come where the one before stood: a click meant for that one is no answer here. */
const SETTLES = 600;

/**
 * Cancel holds the focus, Esc cancels, Enter never sends. Accept wakes when the typed text fits, and
 * not before the window was there for a moment, each time anew when it comes to the front.
 */
export function answerForm(form: HTMLElement, view: ConfirmView, send: Send): void {
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
    const given = asTyped(input.value);
    if (!type) return true;
    if (type.what === 'reason') return [...given].length >= 5;
    if (type.what === 'account') return given.replace(/[\s-]/g, '') === type.expected;
    return given === asTyped(type.expected);
  };
  let seen = false;
  let sent = false;
  const wake = (): void => {
    accept.disabled = sent || !seen || !fits();
  };
  let settling: ReturnType<typeof setTimeout> | undefined;
  const settle = (): void => {
    clearTimeout(settling);
    seen = false;
    settling = setTimeout(() => {
      seen = true;
      wake();
    }, SETTLES);
    wake();
  };
  const answer = async (accepted: boolean): Promise<void> => {
    sent = true;
    wake();
    const args = { id: view.id, accept: accepted, typed: accepted && type ? input.value : '' };
    const reply = await send(args);
    if (reply.ok) return;
    problem.textContent = t.typeAgain;
    sent = false;
    wake();
  };
  settle();
  window.addEventListener('focus', settle);
  document.addEventListener('visibilitychange', settle);
  input.addEventListener('input', wake);
  cancel.addEventListener('click', () => void answer(false));
  accept.addEventListener('click', () => {
    if (!accept.disabled) void answer(true);
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

/** As main compares it. */
function asTyped(text: string): string {
  return text.normalize('NFKC').trim();
}
