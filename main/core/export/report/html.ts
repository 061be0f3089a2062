import { codePoint, HIDDEN, visible } from '../../visible.ts';

/**
 * Markup made harmless; control and direction characters shown as their code points, so that text
 * cannot pretend to be other text (log-reliability.md §7, test 52).
 */
export function escape(text: string): string {
  return text
    .replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`)
    .replace(HIDDEN, (one) => `<b class="point">${codePoint(one)}</b>`);
}

/** The same within an attribute, where there is no markup to show a code point with. */
export function attribute(text: string): string {
  return visible(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
}

/** Long hex and base64 in groups of eight, so that eyes and line breaks find a place. */
export function grouped(text: string): string {
  return `<code class="hash">${(text.match(/.{1,8}/g) ?? []).map(escape).join('<wbr>')}</code>`;
}

export function code(text: string): string {
  return `<code>${escape(text)}</code>`;
}

/** A table of no more rows stays on one page. */
const FEW = 6;

/** A table with a head that is repeated on every page. Cells are markup already. */
export function table(
  columns: readonly { readonly title: string; readonly kind?: string }[],
  rows: readonly (readonly string[])[],
  label: string,
): string {
  const head = columns
    .map(
      ({ title, kind }) => `<th scope="col"${kind ? ` class="${kind}"` : ''}>${escape(title)}</th>`,
    )
    .join('');
  const body = rows
    .map(
      (row) =>
        `<tr>${row
          .map((cell, index) => {
            const kind = columns[index]?.kind;
            return `<td${kind ? ` class="${kind}"` : ''}>${cell}</td>`;
          })
          .join('')}</tr>`,
    )
    .join('\n');
  const short = rows.length <= FEW ? ' class="short"' : '';
  return `<table${short} aria-label="${attribute(label)}"><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`;
}

/** Names with their values, one hairline each. Values are markup already. */
export function facts(rows: readonly (readonly [string, string])[]): string {
  const lines = rows.map(([name, value]) => `<div><dt>${escape(name)}</dt><dd>${value}</dd></div>`);
  return `<dl class="facts">${lines.join('')}</dl>`;
}
