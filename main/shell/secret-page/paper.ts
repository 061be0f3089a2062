import type { SecretPage } from '../../contract/secrets.ts';
import { secretApi } from './api.ts';
import { element, qrCode } from './elements.ts';
import { linesOfSheet } from './sheet-lines.ts';
import { fill, texts, type Lang } from './texts.ts';

type Sheet = Extract<SecretPage, { readonly is: 'envelope-sheet' }>;

/** The recovery code, in large type, with what it is in both languages for the print. */
export function codeOnPaper(lang: Lang, code: string): readonly HTMLElement[] {
  const t = texts[lang];
  const [first, second] = [code.slice(0, 19), code.slice(20)];
  return [
    element(
      'div',
      { class: 'paper' },
      element(
        'p',
        { class: 'print-only' },
        `${texts.en.recovery.title} / ${texts.ja.recovery.title}`,
      ),
      element('p', { class: 'code', 'aria-label': code }, first, element('br'), second),
    ),
    element('div', { class: 'row' }, printButton(t.print)),
    element(
      'label',
      { class: 'check' },
      element('input', { type: 'checkbox', name: 'kept', id: 'kept' }),
      t.recovery.kept,
    ),
  ];
}

/** The printable sheet of an envelope, in both languages: whoever finds it must understand it. */
export function sheetOnPaper(lang: Lang, sheet: Sheet): readonly HTMLElement[] {
  const t = texts[lang];
  const { label, armour, qr } = sheet;
  const saved = element('p', { class: 'help', role: 'status' });
  const save = element('button', { type: 'button', id: 'save' }, t.save);
  save.addEventListener('click', () => {
    void secretApi()
      .call['secrets.save']({})
      .then((reply) => {
        if (reply.ok && reply.value.file !== '')
          saved.textContent = fill(t.saved, { file: reply.value.file });
      });
  });
  const made = dayOf(label);
  const both = [lang, lang === 'ja' ? 'en' : 'ja'] as const;
  return [
    element('div', { class: 'row' }, printButton(t.print), save),
    saved,
    element(
      'section',
      { class: 'paper', 'aria-label': t['envelope-sheet'].title },
      element(
        'p',
        { class: 'print-only' },
        `Breakglass · ${texts.en['envelope-sheet'].title} / ${texts.ja['envelope-sheet'].title}`,
      ),
      element('h2', {}, label.title),
      ...both.map((each) => holders(each, label.holders)),
      element('p', {}, `${texts.en.sheet.made} / ${texts.ja.sheet.made}: ${made}`),
      qrCode(qr, t.sheet.qr),
      element(
        'p',
        { class: 'armour' },
        ...linesOfSheet(armour).flatMap((line) => [line, element('br')]),
      ),
      ...both.map((each) => element('p', { lang: each }, texts[each].sheet.open)),
    ),
  ];
}

/** The day an envelope was made (UTC), as its sheet says it. */
export const dayOf = ({ made }: Sheet['label']): string =>
  new Date(made * 1000).toISOString().slice(0, 10);

function holders(lang: Lang, [first, second]: readonly [string, string]): HTMLElement {
  const { holders: opens, and } = texts[lang].sheet;
  return element(
    'p',
    { lang },
    `${opens}: `,
    element('strong', {}, first),
    ` ${and} `,
    element('strong', {}, second),
  );
}

function printButton(label: string): HTMLButtonElement {
  const button = element('button', { type: 'button', id: 'print' }, label);
  button.addEventListener('click', () => void secretApi().call['secrets.print']({}));
  return button;
}
