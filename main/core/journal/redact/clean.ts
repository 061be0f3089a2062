import type { Hash } from '../../ports/hash.ts';
import { err, ok, type Result } from '../../result.ts';
import { toBase64, utf8 } from '../bytes.ts';
import type { Json } from '../canonical.ts';
import type { Attachment, Draft } from '../payload.ts';
import { fieldsOf, type Field } from './fields.ts';
import type { Redactor, Tally } from './redactor.ts';

/** Longest text that is looked at, UTF-16 units; a longer one is left out as a whole. */
export const MAX_TEXT = 65_536;

/** A free text with what is needed to open its commitment; one line of `texts.jsonl`. */
export interface KeptLine {
  readonly c: string;
  readonly salt: string;
  readonly text: string;
}

export interface Cleaned {
  /** As the record holds it: free text as commitments. */
  readonly stored: Json;
  /** As a reader who still has the texts sees it. */
  readonly shown: Json;
  readonly texts: readonly KeptLine[];
  readonly att: readonly Attachment[] | undefined;
  readonly red: { readonly count: number; readonly rules: readonly string[] } | undefined;
}

export type CleanError = {
  readonly code: 'redaction-failed';
  readonly detail: string;
};

interface Tools {
  readonly hash: Hash;
  /** A fresh salt at each call. */
  readonly salt: () => Uint8Array;
  readonly redactor: Redactor;
}

interface Pair {
  readonly stored: Json;
  readonly shown: Json;
}

/**
 * Typed redaction, before anything is hashed: only listed fields of the record's type pass, known
 * secrets and what looks like one are masked, free text becomes a salted commitment. Fails closed:
 * what cannot be looked at is not written.
 */
export function clean(tools: Tools, draft: Draft): Result<Cleaned, CleanError> {
  const fields = fieldsOf(draft.type);
  if (fields === undefined) {
    return err({ code: 'redaction-failed', detail: `no list of fields for ${draft.type}` });
  }
  const tally: Tally = { count: 0, rules: new Set() };
  const texts: KeptLine[] = [];
  const pair = object(tools, fields, draft.data, tally, texts);
  if (pair === undefined) {
    return err({ code: 'redaction-failed', detail: `data of ${draft.type} is not an object` });
  }
  const att = draft.att?.map((one) => attached(tools, one, tally));
  if (att?.includes(undefined)) {
    return err({ code: 'redaction-failed', detail: 'an attachment without a valid hash or size' });
  }
  const kept = att?.flatMap((one) => (one === undefined ? [] : [one])) ?? [];
  const { stored, shown } = pair;
  const red = tally.count > 0 ? { count: tally.count, rules: [...tally.rules].sort() } : undefined;
  return ok({ stored, shown, texts, att: kept.length > 0 ? kept : undefined, red });
}

/** The name is typed or comes from outside; hash and size are computed. */
function attached(tools: Tools, raw: Attachment, tally: Tally): Attachment | undefined {
  const { name, sha256, size } = raw;
  if (!/^[0-9a-f]{64}$/.test(sha256) || !Number.isSafeInteger(size) || size < 0) return undefined;
  return { name: tools.redactor.all(name, tally), sha256, size };
}

function value(
  tools: Tools,
  field: Field,
  raw: unknown,
  tally: Tally,
  texts: KeptLine[],
): Pair | undefined {
  if (field === 'text' || field === 'plain') {
    if (typeof raw !== 'string') return undefined;
    return same(masked(tools, raw, tally, field === 'text'));
  }
  if (field === 'number') {
    return typeof raw === 'number' && Number.isFinite(raw) ? same(raw) : undefined;
  }
  if (field === 'flag') return typeof raw === 'boolean' ? same(raw) : undefined;
  if (field === 'free') return free(tools, raw, tally, texts);
  if ('fields' in field) return object(tools, field.fields, raw, tally, texts);
  if (!Array.isArray(raw)) return undefined;
  const pairs = raw.map((one: unknown) => value(tools, field.list, one, tally, texts));
  const kept = pairs.flatMap((pair) => (pair === undefined ? [] : [pair]));
  if (kept.length < pairs.length) drop(tally, 'wrong-type', pairs.length - kept.length);
  return { stored: kept.map((pair) => pair.stored), shown: kept.map((pair) => pair.shown) };
}

function object(
  tools: Tools,
  fields: { readonly [name: string]: Field },
  raw: unknown,
  tally: Tally,
  texts: KeptLine[],
): Pair | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
  const stored: Record<string, Json> = {};
  const shown: Record<string, Json> = {};
  for (const [name, one] of Object.entries(raw)) {
    if (one === undefined) continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    const pair = field === undefined ? undefined : value(tools, field, one, tally, texts);
    if (pair === undefined) {
      drop(tally, field === undefined ? 'unlisted-field' : 'wrong-type', 1);
      continue;
    }
    stored[name] = pair.stored;
    shown[name] = pair.shown;
  }
  return { stored, shown };
}

/** SHA-256(salt || text), salt 16 random bytes: says nothing about the text, yet binds it. */
function free(tools: Tools, raw: unknown, tally: Tally, texts: KeptLine[]): Pair | undefined {
  const typed = typeof raw === 'object' && raw !== null && 'text' in raw ? raw.text : undefined;
  if (typeof typed !== 'string') return undefined;
  const text = masked(tools, typed, tally, true);
  const salt = tools.salt();
  const c = toBase64(tools.hash.sha256(salt, utf8(text)));
  texts.push({ c, salt: toBase64(salt), text });
  return { stored: { c }, shown: { c, text } };
}

/**
 * Fails closed: a text that is too long to be looked at, or that the rules broke on, is left out,
 * and a mark says so in its place. The rest of the record is written.
 */
function masked({ redactor }: Tools, raw: string, tally: Tally, everything: boolean): string {
  if (raw.length > MAX_TEXT) return leftOut('too-long', tally);
  try {
    return everything ? redactor.all(raw, tally) : redactor.exact(raw, tally);
  } catch {
    return leftOut('redactor-failed', tally);
  }
}

/** The eight zeros stand for nothing: no value is told, not even whether two were equal. */
function leftOut(rule: string, tally: Tally): string {
  drop(tally, rule, 1);
  return `[REDACTED:${rule}:00000000]`;
}

function same(json: Json): Pair {
  return { stored: json, shown: json };
}

function drop(tally: Tally, rule: string, count: number): void {
  tally.count += count;
  tally.rules.add(rule);
}
