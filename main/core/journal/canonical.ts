/** What JSON can hold; `undefined` fields are left out. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * JSON Canonicalization Scheme (RFC 8785): keys sorted by UTF-16 code units, no spaces, numbers as
 * ECMAScript prints them. Throws a RangeError on a number JSON cannot hold; lone surrogates must
 * have been replaced before (`wellFormed`).
 */
export function canonical(value: Json): string {
  return isOrdered(value) ? JSON.stringify(value) : printed(value);
}

/** Whether the native call prints it canonically as it is: every key stands behind a smaller one. */
function isOrdered(value: Json | undefined): boolean {
  if (value === null || typeof value !== 'object') {
    mustBeFinite(value);
    return true;
  }
  if (isList(value)) return value.every(isOrdered);
  let last: string | undefined;
  for (const key of Object.keys(value)) {
    if (last !== undefined && key < last) return false;
    if (!isOrdered(value[key])) return false;
    last = key;
  }
  return true;
}

/**
 * An object with its own keys in order where that can be, so that `canonical` has less to do. What
 * lies deeper stays as it is.
 */
export function sortedKeys(value: Json): Json {
  if (value === null || typeof value !== 'object' || isList(value)) return value;
  const keys = Object.keys(value);
  let ordered = true;
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at] ?? '') < (keys[at - 1] ?? '')) ordered = false;
  }
  return ordered ? value : Object.fromEntries(keys.sort().map((key) => [key, value[key]]));
}

/** Key by key, whatever their order. */
function printed(value: Json): string {
  if (value === null || typeof value !== 'object') {
    mustBeFinite(value);
    return JSON.stringify(value);
  }
  if (isList(value)) return `[${value.map(printed).join(',')}]`;
  const fields: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const field = value[key];
    if (field !== undefined) fields.push(`${JSON.stringify(key)}:${printed(field)}`);
  }
  return `{${fields.join(',')}}`;
}

function mustBeFinite(value: Json | undefined): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`JSON has no number ${String(value)}`);
  }
}

/** The text with every lone surrogate replaced by U+FFFD, so that it has a UTF-8 form. */
export function wellFormed(text: string): string {
  return text.replace(
    /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
    '\ufffd',
  );
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
