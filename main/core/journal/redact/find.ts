import { HINTS, rules } from './patterns.ts';
import { wrapped } from './unwrap.ts';
import { isCode } from './secrets.ts';
import {
  dumped,
  flattened,
  folded,
  joined,
  placeIn,
  squeezed,
  without,
  withoutGutters,
  type View,
} from './views.ts';

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

/** Where known secrets stand: plain, encoded (see `formsOf`), folded, dumped, or split over lines. */
export function knownSpans(text: string, known: Known): readonly Span[] {
  if (known.size === 0) return [];
  const plain: View = { text };
  const fold = folded(plain);
  const numbered = withoutGutters(fold);
  const bare = [squeezed(fold), ...(numbered === undefined ? [] : [squeezed(numbered)])];
  let flat: readonly View[] | undefined;
  const dump = dumped(text);
  const spans: Span[] = [];
  for (const [value, forms] of known) {
    for (const form of forms) spans.push(...occurrences(plain, form, value));
    if (value.length < SQUEEZED || isCode(value)) continue;
    if (fold !== plain) {
      for (const form of forms) spans.push(...occurrences(fold, form, value));
    }
    const squeezedValue = squeezed(folded({ text: value })).text;
    for (const view of bare) {
      if (squeezedValue.length >= SQUEEZED) {
        spans.push(...occurrences(view, squeezedValue, value));
      }
      for (const form of forms) {
        if (form.length >= 24) spans.push(...occurrences(view, form, value));
      }
    }
    if (isOneCase(squeezedValue)) {
      const typed = flattened({ text: squeezedValue }).text;
      flat ??= bare.map(flattened);
      for (const view of flat) spans.push(...occurrences(view, typed, value));
    }
    if (dump === undefined) continue;
    for (const form of forms) {
      if (HEX.test(form)) spans.push(...occurrences(dump, form, value).map(toLineEnd(text)));
    }
  }
  return spans.map((span) => wholePair(text, span));
}

/** The same where a mark, put there by whoever wrote the text, parts a secret in two. */
export function acrossMarks(text: string, known: Known, mark: RegExp): readonly Span[] {
  const view = known.size === 0 ? undefined : without({ text }, mark);
  if (view === undefined) return [];
  return knownSpans(view.text, known)
    .map((span) => ({
      ...span,
      start: placeIn(view, span.start),
      end: placeIn(view, span.end - 1) + 1,
    }))
    .filter(({ start, end }) => text.slice(start, end).search(mark) >= 0);
}

const HEX = /^[0-9a-f]{16,}$/;
/** Shorter ones are words that stand in other text by chance. */
const SHORTEST_TYPED = 12;

/** A code on paper, a seed, a passphrase of words: people type those in either case. */
function isOneCase(value: string): boolean {
  const letters = value.replaceAll('-', '');
  if (letters.length < SHORTEST_TYPED || !/^[A-Za-z0-9]+$/.test(letters)) return false;
  return letters === letters.toUpperCase() || letters === letters.toLowerCase();
}

/** A dump shows the bytes once more as text, at the end of the line. */
function toLineEnd(text: string): (span: Span) => Span {
  return (span) => {
    const end = text.indexOf('\n', span.end);
    return { ...span, end: end < 0 ? text.length : end };
  };
}

/** Never half of a surrogate pair. */
function wholePair(text: string, span: Span): Span {
  return /[\ud800-\udbff]/.test(text.charAt(span.end - 1)) ? { ...span, end: span.end + 1 } : span;
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

/**
 * What a text must hold for any reading of it to show a secret: a hint as it stands, a character
 * that a reading changes (`folded`, `joined`; any of those readings looks for the hints again), or
 * the beginning of a mark. Every surrogate is among them.
 */
const NOTABLE = new RegExp(`${HINTS.source}|[[%\\\\&\\n\\0\\u0080-\\uffff]`, 'i');

/** True when it is well-formed, holds no mark, and `ruleSpans` finds nothing: told by one look. */
export function isHarmless(text: string): boolean {
  return !NOTABLE.test(text);
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
