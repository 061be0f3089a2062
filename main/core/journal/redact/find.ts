import { HINTS, rules } from './patterns.ts';
import { wrapped } from './unwrap.ts';
import { folded, joined, placeIn, squeezed, type View } from './views.ts';

/** A stretch of the original text to mask. `value` is what the mark is derived from. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly value: string;
}

/** Encodings within encodings are followed this deep. */
const DEPTH = 2;
/** A value this long is recognised even with line breaks in it or full-width letters. */
const SQUEEZED = 8;

export type Known = ReadonlyMap<string, readonly string[]>;

/** Where known secrets stand: plain, encoded (see `formsOf`), folded, or split over lines. */
export function knownSpans(text: string, known: Known): readonly Span[] {
  if (known.size === 0) return [];
  const plain: View = { text };
  const fold = folded(plain);
  const bare = squeezed(fold);
  const spans: Span[] = [];
  for (const [value, forms] of known) {
    for (const form of forms) spans.push(...occurrences(plain, form, value));
    if (value.length < SQUEEZED) continue;
    if (fold !== plain) {
      for (const form of forms) spans.push(...occurrences(fold, form, value));
    }
    const squeezedValue = squeezed(folded({ text: value })).text;
    if (squeezedValue.length >= SQUEEZED) spans.push(...occurrences(bare, squeezedValue, value));
    for (const form of forms) {
      if (form.length >= 24) spans.push(...occurrences(bare, form, value));
    }
  }
  return spans;
}

/** Digits of a code: they stand in numbers and hashes by chance, so only a whole number counts. */
export function isCode(value: string): boolean {
  return /^\d[\d ]{3,8}$/.test(value);
}

function isInside(text: string, from: number, to: number): boolean {
  return /[A-Za-z0-9]/.test(text.charAt(from - 1)) || /[A-Za-z0-9]/.test(text.charAt(to));
}

function occurrences(view: View, form: string, value: string): readonly Span[] {
  const { text } = view;
  const spans: Span[] = [];
  const whole = isCode(value);
  for (let from = text.indexOf(form); from >= 0; from = text.indexOf(form, from + form.length)) {
    if (whole && isInside(text, from, from + form.length)) continue;
    const end = placeIn(view, from + form.length - 1) + 1;
    const start = placeIn(view, from);
    spans.push({ start, end: Math.max(end, start + 1), rule: 'protected', value });
  }
  return spans;
}

/** Where something looks like a secret, in any reading of the text. */
export function ruleSpans(text: string, depth = DEPTH): readonly Span[] {
  const plain: View = { text };
  const fold = folded(plain);
  const whole = joined(fold);
  const views = [plain, ...(fold === plain ? [] : [fold]), ...(whole === undefined ? [] : [whole])];
  if (!views.some((view) => HINTS.test(view.text))) return [];
  const spans = views.flatMap((view) => ofRules(view, text, view === whole));
  if (depth === 0) return spans;
  for (const view of whole === undefined ? [fold] : [fold, whole]) {
    for (const run of wrapped(view.text)) {
      const [inner] = ruleSpans(run.text, depth - 1);
      if (inner) spans.push(original(view, text, run.start, run.end, inner.rule));
    }
  }
  return spans;
}

function ofRules(view: View, text: string, wasSplit: boolean): Span[] {
  const spans: Span[] = [];
  for (const rule of rules) {
    for (const match of view.text.matchAll(rule.find)) {
      const [found, group = ''] = match;
      const kept = rule.keepGroup === true ? group.length : 0;
      const from = match.index + kept;
      const to = match.index + found.length;
      if (from === to || rule.unless?.(found, view.text, match.index) === true) continue;
      if (wasSplit && !isSplit(view, from, to)) continue;
      spans.push(original(view, text, from, to, rule.id));
    }
  }
  return spans;
}

/** In the joined reading only what really was split over lines counts. */
function isSplit(view: View, from: number, to: number): boolean {
  return placeIn(view, to - 1) - placeIn(view, from) > to - 1 - from;
}

function original(view: View, text: string, from: number, to: number, rule: string): Span {
  const start = placeIn(view, from);
  const end = Math.max(placeIn(view, to), start + 1);
  return { start, end, rule, value: text.slice(start, end) };
}

/** Spans in order, none touching another; of overlapping ones the first found names the mark. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const sorted = spans
    .map((span, order) => ({ span, order }))
    .sort((left, right) => left.span.start - right.span.start || left.order - right.order);
  const out: { span: Span; order: number }[] = [];
  for (const next of sorted) {
    const last = out.at(-1);
    if (!last || next.span.start >= last.span.end) {
      out.push(next);
      continue;
    }
    const named = next.order < last.order ? next : last;
    const end = Math.max(last.span.end, next.span.end);
    out[out.length - 1] = {
      span: { ...named.span, start: last.span.start, end },
      order: named.order,
    };
  }
  return out.map(({ span }) => span);
}
