import type { Hash } from '../../ports/hash.ts';
import { concat, toHex, utf8 } from '../bytes.ts';
import { wellFormed } from '../canonical.ts';
import { formsOf } from './secrets.ts';
import { rules } from './patterns.ts';

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
  /** True when any form of a known secret is in the text. */
  leaks(text: string): boolean;
}

/** `key` is random per log, so that equal values look equal within it and cannot be guessed. */
export function createRedactor(hash: Hash, key: Uint8Array): Redactor {
  const known = new Map<string, readonly string[]>();
  const mark = (rule: string, value: string, tally: Tally) => {
    tally.count += 1;
    tally.rules.add(rule);
    return `[REDACTED:${rule}:${toHex(hmac(hash, key, utf8(value)).subarray(0, 4))}]`;
  };
  const exact = (raw: string, tally: Tally) => {
    let text = wellFormed(raw);
    for (const [secret, forms] of known) {
      for (const form of forms) {
        const parts = text.split(form);
        if (parts.length === 1) continue;
        text = parts.reduce((left, right) => left + mark('protected', secret, tally) + right);
      }
    }
    return text;
  };
  const all = (raw: string, tally: Tally) => {
    let text = exact(raw, tally);
    for (const rule of rules) {
      text = text.replace(rule.find, (found: string, ...rest: unknown[]) => {
        const at = rest.find((one) => typeof one === 'number') ?? 0;
        const kept = rule.keepGroup === true && typeof rest[0] === 'string' ? rest[0] : '';
        if (rule.unless?.(found, text, at) === true) return found;
        return kept + mark(rule.id, found.slice(kept.length), tally);
      });
    }
    return text;
  };
  return {
    exact,
    all,
    protect: (secrets) => {
      for (const secret of secrets) known.set(secret, formsOf(wellFormed(secret)));
    },
    leaks: (text) => [...known.values()].some((forms) => forms.some((form) => text.includes(form))),
  };
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
