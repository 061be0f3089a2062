type Child = Node | string | undefined | false;

/** Builds an element. Text becomes text nodes only, so that nothing in a log is ever markup. */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  for (const child of children) if (child !== undefined && child !== false) element.append(child);
  return element;
}

export function button(label: string, press: () => void, kind = ''): HTMLButtonElement {
  const element = el('button', { type: 'button', ...(kind !== '' && { class: kind }) }, label);
  element.addEventListener('click', press);
  return element;
}

export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
