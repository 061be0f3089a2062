import type { Locate, Path, Place } from '../playbook/finding.ts';
import { err, ok, type Result } from '../result.ts';
import { createReader, type JsonCode } from './reader.ts';
import type { Json, JsonObject } from './value.ts';

export interface JsonText {
  readonly value: Json;
  readonly locate: Locate;
}

export interface JsonTrouble extends Place {
  readonly code: JsonCode;
  /** The key a `json-duplicate-key` speaks of. */
  readonly detail: string;
}

/**
 * JSON (RFC 8259) as a value that remembers where each part stood. A key that stands twice is
 * refused: two readers would read two files. Never throws.
 */
export function readJson(text: string): Result<JsonText, JsonTrouble> {
  const reader = createReader(text);
  const at = (offset: number): Place => placeOf(text, offset);
  const read = reader.read();
  if (!read.ok) return err({ code: read.error, detail: reader.detail(), ...at(reader.at()) });
  const { places } = reader;
  const locate: Locate = (path, of = 'value') => {
    for (let length = path.length; length >= 0; length -= 1) {
      const found = places.get(pointerOf(path.slice(0, length)));
      if (found) return at(of === 'key' && length === path.length ? found.key : found.value);
    }
    return { line: 1, column: 1 };
  };
  return ok({ value: read.value, locate });
}

/** RFC 6901. */
export function pointerOf(path: Path): string {
  return path
    .map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - (before.lastIndexOf('\n') + 1) + 1 };
}
