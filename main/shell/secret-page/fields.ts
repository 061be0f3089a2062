import { element } from './elements.ts';

export interface FieldLook {
  readonly name: string;
  readonly label: string;
  readonly is?: 'password' | 'text' | 'area' | 'code';
  readonly help?: string | undefined;
  readonly longest?: number;
}

export type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** One labelled field. Nothing is suggested, checked for spelling or remembered. */
export function field(look: FieldLook): HTMLElement {
  const { name, label, is = 'text', help, longest = 1000 } = look;
  const common = {
    id: `field-${name}`,
    name,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    maxlength: String(longest),
    ...(help === undefined ? {} : { 'aria-describedby': `help-${name}` }),
  };
  const input =
    is === 'area'
      ? element('textarea', { ...common, rows: '4', class: name === 'armour' ? 'mono' : '' })
      : element('input', {
          ...common,
          type: is === 'password' ? 'password' : 'text',
          class: is === 'code' ? 'mono' : '',
        });
  return element(
    'div',
    { class: 'field' },
    element('label', { for: `field-${name}` }, label),
    input,
    ...(help === undefined ? [] : [element('p', { class: 'help', id: `help-${name}` }, help)]),
  );
}

/** A choice of one, as the system draws it. */
export function select(
  name: string,
  label: string,
  options: readonly { readonly value: string; readonly label: string }[],
): HTMLElement {
  const id = `field-${name}`;
  const rows = options.map(({ value, label: text }) => element('option', { value }, text));
  return element(
    'div',
    { class: 'field' },
    element('label', { for: id }, label),
    element('select', { id, name }, ...rows),
  );
}

/** What the form holds, by name. */
export function typedIn(form: HTMLFormElement): Readonly<Record<string, string>> {
  const entries = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'kept' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(entries);
}

/** Secrets leave the page's fields; other fields keep what was typed. */
export function wipe(form: HTMLFormElement): void {
  for (const input of form.querySelectorAll<HTMLInputElement>('input[type=password]'))
    input.value = '';
}
