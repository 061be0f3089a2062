import { isCode } from './secrets.ts';
import { folded, placeIn, squeezed } from './views.ts';
import type { Known, Span } from './find.ts';

/** Fewer characters are a secret's beginning by chance. */
const SHORTEST = 4;
/** No form of a secret is longer; what stands before is not looked at. */
const TAIL = 16_384;

/**
 * Where the end of a text may be the beginning of a known secret, in any of its forms and with line
 * breaks in it: what goes on in the next piece must be looked at together with it.
 */
export function begunSpans(text: string, known: Known): readonly Span[] {
  const from = Math.max(0, text.length - TAIL);
  const view = squeezed(folded({ text: text.slice(from) }));
  const spans: Span[] = [];
  for (const [value, forms] of known) {
    if (isCode(value)) continue;
    const whole = squeezed(folded({ text: value })).text;
    const longest = [whole, ...forms].reduce(
      (most, form) => Math.max(most, beginning(view.text, form)),
      0,
    );
    if (longest < SHORTEST) continue;
    const start = from + placeIn(view, view.text.length - longest);
    spans.push({ start, end: text.length, rule: 'protected', value });
  }
  return spans;
}

/** How many characters of the text's end are the form's beginning, but not all of it. */
function beginning(text: string, form: string): number {
  const last = text.at(-1);
  for (let length = Math.min(text.length, form.length - 1); length >= SHORTEST; length -= 1) {
    if (form[length - 1] === last && text.endsWith(form.slice(0, length))) return length;
  }
  return 0;
}
