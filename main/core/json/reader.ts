import { err, ok, type Result } from '../result.ts';
import type { Json } from './value.ts';

export type JsonCode = 'json-syntax' | 'json-too-deep' | 'json-duplicate-key' | 'json-key';

/** Nested deeper than this nothing is that people write, and a reader would run out of stack. */
const DEEPEST = 64;

const SPACE = /[ \t\n\r]*/y;
/** Unrolled, so that an open quote costs one walk. */
const STRING = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Offsets of a value, and of the key before it. */
interface Offsets {
  readonly key: number;
  readonly value: number;
}

interface Reader {
  read(): Result<Json, JsonCode>;
  /** Where it stopped. */
  at(): number;
  detail(): string;
  /** By RFC 6901 pointer. */
  readonly places: ReadonlyMap<string, Offsets>;
}

/** Reads JSON once, keeping the offset of every value. */
export function createReader(text: string): Reader {
  const places = new Map<string, Offsets>();
  let at = 0;
  let detail = '';

  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) at += found.length;
    return found;
  };
  const next = (): string => {
    take(SPACE);
    return text[at] ?? '';
  };

  const value = (pointer: string, key: number, depth: number): Result<Json, JsonCode> => {
    const first = next();
    places.set(pointer, { key: key === -1 ? at : key, value: at });
    if (first === '{' || first === '[') {
      if (depth >= DEEPEST) return err('json-too-deep');
      at += 1;
      return first === '{' ? object(pointer, depth + 1) : list(pointer, depth + 1);
    }
    const scalar = first === '"' ? take(STRING) : (take(NUMBER) ?? take(WORD));
    return scalar === undefined ? err('json-syntax') : ok(JSON.parse(scalar) as Json);
  };

  const list = (pointer: string, depth: number): Result<Json, JsonCode> => {
    const items: Json[] = [];
    if (next() === ']') return closed(items);
    for (;;) {
      const item = value(`${pointer}/${String(items.length)}`, -1, depth);
      if (!item.ok) return item;
      items.push(item.value);
      const end = next();
      if (end === ']') return closed(items);
      if (end !== ',') return err('json-syntax');
      at += 1;
    }
  };

  const object = (pointer: string, depth: number): Result<Json, JsonCode> => {
    const entries = new Map<string, Json>();
    if (next() === '}') return closed({});
    for (;;) {
      next();
      const keyAt = at;
      const written = take(STRING);
      if (written === undefined) return err('json-syntax');
      const key = JSON.parse(written) as string;
      if (key === '__proto__' || entries.has(key)) {
        at = keyAt;
        detail = key;
        return err(key === '__proto__' ? 'json-key' : 'json-duplicate-key');
      }
      if (next() !== ':') return err('json-syntax');
      at += 1;
      const part = key.replaceAll('~', '~0').replaceAll('/', '~1');
      const held = value(`${pointer}/${part}`, keyAt, depth);
      if (!held.ok) return held;
      entries.set(key, held.value);
      const end = next();
      if (end === '}') return closed(Object.fromEntries(entries));
      if (end !== ',') return err('json-syntax');
      at += 1;
    }
  };

  const closed = (whole: Json): Result<Json, JsonCode> => {
    at += 1;
    return ok(whole);
  };

  return {
    places,
    at: () => at,
    detail: () => detail,
    read() {
      const whole = value('', -1, 0);
      if (!whole.ok) return whole;
      return next() === '' ? whole : err('json-syntax');
    },
  };
}
