import type { SecretProblem, SecretView } from '../../contract/secrets.ts';
import { secretApi } from './api.ts';
import { byId, element, padlock } from './elements.ts';
import { typedIn, wipe, type Input } from './fields.ts';
import { partsOf } from './pages.ts';
import { problemText } from './problems.ts';
import { texts } from './texts.ts';

const form = byId('form') as HTMLFormElement;
let shown: SecretView | undefined;

/** The vault is the real one, whatever run is going on: only what a run reads bears the run's mark. */
function modeOf({ page, mode }: SecretView): SecretView['mode'] {
  return page.is === 'aws-secret' || page.is === 'login-code' ? mode : 'none';
}

function band(view: SecretView): readonly Node[] {
  const other = view.lang === 'ja' ? 'en' : 'ja';
  const words = ([view.lang, other] as const).map((lang) =>
    element(
      'strong',
      { lang },
      [texts[lang].bandMode[modeOf(view)], texts[lang].band].join(' ').trim(),
    ),
  );
  return [padlock(), ...words];
}

/** Draws the page that main says is on. The same page again only learns what has changed. */
async function draw(): Promise<void> {
  const reply = await secretApi().call['secrets.view']({});
  if (!reply.ok) return;
  const view = reply.value;
  shown = view;
  const { documentElement: page } = document;
  page.lang = view.lang;
  page.dataset['theme'] = view.theme;
  page.dataset['mode'] = modeOf(view);
  const t = texts[view.lang];
  const said = element('p', { class: 'failed', role: 'alert', id: 'problem' });
  const tell = (problem: SecretProblem): void => {
    said.textContent = problemText(view.lang, problem);
  };
  const parts = partsOf(view, tell);
  document.title = parts.title;
  const cancel = element(
    'button',
    { type: 'button', id: 'cancel' },
    parts.submit === undefined ? t.close : t.cancel,
  );
  cancel.addEventListener('click', () => void secretApi().call['secrets.close']({}));
  const submit = element('button', { type: 'submit', id: 'accept' }, parts.submit ?? '');
  byId('band').replaceChildren(...band(view));
  byId('page').replaceChildren(
    element('h1', {}, parts.title),
    ...parts.lead.map((line) => element('p', { class: 'lead' }, line)),
    ...parts.body,
  );
  byId('foot').replaceChildren(
    said,
    element('div', { class: 'buttons' }, cancel, ...(parts.submit === undefined ? [] : [submit])),
  );
  if (view.page.is === 'envelope-read' && view.page.problem) tell(view.page.problem);
  form.onsubmit = (event) => {
    event.preventDefault();
    void send(view, submit, said, tell);
  };
  form.onkeydown = (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    const field = event.target instanceof HTMLInputElement;
    if (event.key === 'Enter' && field && parts.grave === true) event.preventDefault();
  };
  // Nothing is undone by closing these: one button is enough.
  if (view.page.is === 'envelope-sheet') cancel.hidden = true;
  const kept = document.getElementById('kept');
  if (kept instanceof HTMLInputElement) {
    submit.disabled = true;
    kept.addEventListener('change', () => (submit.disabled = !kept.checked));
    // A recovery code is not closed by accident: only by the box and the button.
    cancel.hidden = true;
  }
  const first = form.querySelector<Input>('input:not([type=checkbox]), textarea, select');
  (
    first ??
    document.getElementById('hold') ??
    (cancel.hidden ? document.getElementById('print') : cancel)
  )?.focus();
}

async function send(
  view: SecretView,
  submit: HTMLButtonElement,
  said: HTMLElement,
  tell: (problem: SecretProblem) => void,
): Promise<void> {
  if (submit.disabled) return;
  const typed = typedIn(form);
  submit.disabled = true;
  const slow = setTimeout(() => (said.textContent = texts[view.lang].working), 300);
  said.classList.add('quiet');
  const reply = await secretApi().call['secrets.submit']({ serial: view.serial, typed });
  clearTimeout(slow);
  said.classList.remove('quiet');
  submit.disabled = false;
  if (!reply.ok) return;
  if (!('problem' in reply.value)) return wipe(form);
  const { code } = reply.value.problem;
  tell(reply.value.problem);
  // A new passphrase that is only weak stays, so that it can be mended or taken all the same.
  if (code !== 'weak' && code !== 'too-long') wipe(form);
  form.querySelector<HTMLInputElement>('input[type=password], input, textarea')?.focus();
}

window.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || event.isComposing) return;
  if (shown?.page.is !== 'recovery') void secretApi().call['secrets.close']({});
});
secretApi().onChanged(() => void draw());
void draw();
