/** Builds elements; text goes in as text, never as markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const SHAPES = {
  incident: ['M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z', 'M12 8v5', 'M12 16v.5'],
  drill: ['M2 10l10-5 10 5-10 5z', 'M6 12.5V17c3.5 2.5 8.5 2.5 12 0v-4.5', 'M21 10.5V16'],
  warning: ['M12 4 2.5 20h19z', 'M12 10v4.5', 'M12 17v.5'],
} as const;

/** A line icon of 24 units, drawn for this page. */
export function icon(shape: keyof typeof SHAPES): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(space, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const line of SHAPES[shape]) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', line);
    svg.append(path);
  }
  return svg;
}
