import type { Hash } from '../../ports/hash.ts';
import { concat, toHex, utf8 } from '../bytes.ts';
import { wellFormed } from '../canonical.ts';
import { begunSpans } from './begun.ts';
import { acrossMarks, isHarmless, knownSpans, merged, ruleSpans, type Span } from './find.ts';
import { formsOf, isCode } from './secrets.ts';

/** What was masked: how often, and by which rules. Goes into the record as `red`. */
export interface Tally {
  count: number;
  readonly rules: Set<string>;
}

export interface Redactor {
  protect(secrets: readonly string[]): void;
  /** Masks known secrets only. */
  exact(text: string, tally: Tally): string;
  /** Masks known secrets, then whatever a rule takes for one. */
  all(text: string, tally: Tally): string;
  /** What `all` would mask, and where in the text; `begun`: see `begunSpans`. */
  look(text: string, only?: 'known' | 'begun'): readonly Span[];
  /** True when any form of a known secret is in the text; codes of a few digits aside. */
  leaks(text: string): boolean;
  /** Lets values a rule took for secrets stand from now on; never a known secret. */
  allow(values: readonly string[]): void;
}

/** A mark that is there already; what stands between two of them is looked at by itself. */
export const MARK = /\[REDACTED:[a-z-]{1,40}:[0-9a-f]{8}\]/g;

/** `key` is random per log, so that equal values look equal within it and cannot be guessed. */
export function createRedactor(hash: Hash, key: Uint8Array): Redactor {
  const known = new Map<string, readonly string[]>();
  const allowed = new Set<string>();
  const mark = ({ rule, value }: Span, tally: Tally) => {
    tally.count += 1;
    tally.rules.add(rule);
    return `[REDACTED:${rule}:${toHex(hmac(hash, key, utf8(value)).subarray(0, 4))}]`;
  };
  const masked = (text: string, spans: readonly Span[], tally: Tally) => {
    if (spans.length === 0) return text;
    const parts: string[] = [];
    let at = 0;
    for (const span of spans) {
      parts.push(text.slice(at, span.start), mark(span, tally));
      at = span.end;
    }
    parts.push(text.slice(at));
    return parts.join('');
  };
  const lookAt = (text: string): readonly Span[] =>
    merged([...knownSpans(text, known), ...ruleSpans(text)]).filter(
      ({ rule, start, end }) => rule === 'protected' || !allowed.has(text.slice(start, end)),
    );
  const look = (text: string): readonly Span[] => {
    if (isHarmless(text)) return merged(knownSpans(text, known));
    const spans = betweenMarks(text).flatMap(({ part, at }) =>
      lookAt(part).map((span) => ({ ...span, start: span.start + at, end: span.end + at })),
    );
    const across = acrossMarks(text, known, MARK);
    return across.length === 0 ? spans : merged([...across, ...spans]);
  };
  return {
    exact: (raw, tally) => {
      const text = wellFormed(raw);
      return known.size === 0 ? text : masked(text, merged(knownSpans(text, known)), tally);
    },
    all: (raw, tally) => {
      if (known.size === 0 && isHarmless(raw)) return raw;
      const text = wellFormed(raw);
      return masked(text, look(text), tally);
    },
    look: (raw, only) => {
      const text = wellFormed(raw);
      switch (only) {
        case 'known':
          return merged(knownSpans(text, known));
        case 'begun':
          return begunSpans(text, known);
        case undefined:
          return look(text);
      }
    },
    protect: (secrets) => {
      for (const secret of secrets) {
        const text = wellFormed(secret);
        if (!known.has(text)) known.set(text, formsOf(text));
      }
    },
    leaks: (text) =>
      [...known].some(
        ([value, forms]) => !isCode(value) && forms.some((form) => text.includes(form)),
      ),
    allow: (values) => {
      for (const value of values) if (!known.has(value)) allowed.add(value);
    },
  };
}

function betweenMarks(text: string): readonly { readonly part: string; readonly at: number }[] {
  const parts: { part: string; at: number }[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(MARK)) {
    parts.push({ part: text.slice(at, index), at });
    at = index + found.length;
  }
  return [...parts, { part: text.slice(at), at }];
}

/** HMAC-SHA-256 (RFC 2104) for keys of at most 64 bytes. */
function hmac(hash: Hash, key: Uint8Array, message: Uint8Array): Uint8Array {
  const padded = concat(key, new Uint8Array(64 - key.length));
  const inner = hash.sha256(
    padded.map((byte) => byte ^ 0x36),
    message,
  );
  return hash.sha256(
    padded.map((byte) => byte ^ 0x5c),
    inner,
  );
}
