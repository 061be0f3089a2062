import type { SecretProblem } from '../../contract/secrets.ts';
import { secretApi } from './api.ts';
import { element } from './elements.ts';
import { fill, texts, type Lang } from './texts.ts';

/** A secret that is in sight only while the button, or the space bar on it, is held. */
export function revealed(
  lang: Lang,
  copiedUntil: number | undefined,
  tell: (problem: SecretProblem) => void,
): readonly HTMLElement[] {
  const t = texts[lang];
  const box = element(
    'pre',
    { class: 'secret', 'aria-live': 'off', 'data-shown': 'false' },
    t.hidden,
  );
  const hold = element('button', { type: 'button', id: 'hold' }, t.hold);
  const copy = element('button', { type: 'button', id: 'copy' }, t.copy);
  let held = false;
  const blank = (): void => {
    held = false;
    box.dataset['shown'] = 'false';
    box.textContent = t.hidden;
  };
  const show = async (): Promise<void> => {
    if (held) return;
    held = true;
    const reply = await secretApi().call['secrets.reveal']({});
    // Let go before main answered: it stays hidden. `held` is changed by the events meanwhile.
    if (!stillHeld()) return;
    if (!reply.ok) blank();
    else if ('text' in reply.value) {
      box.textContent = reply.value.text;
      box.dataset['shown'] = 'true';
    } else {
      blank();
      if ('problem' in reply.value) tell(reply.value.problem);
    }
  };
  const stillHeld = (): boolean => held;
  hold.addEventListener('pointerdown', (event) => {
    if (event.button === 0) void show();
  });
  hold.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      void show();
    }
  });
  for (const over of ['pointerup', 'pointerleave', 'pointercancel', 'keyup', 'blur'])
    hold.addEventListener(over, blank);
  window.addEventListener('blur', blank);
  copy.addEventListener('click', () => void secretApi().call['secrets.copy']({}));
  const copied = element('p', { class: 'help', role: 'status' });
  if (copiedUntil !== undefined) {
    copied.textContent = fill(t.copied, { time: new Date(copiedUntil).toLocaleTimeString(lang) });
  }
  return [
    box,
    element('p', { class: 'help' }, t.holdHelp),
    element('div', { class: 'row' }, hold, copy),
    copied,
  ];
}
