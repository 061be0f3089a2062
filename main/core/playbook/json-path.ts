const PART = /\.[A-Za-z0-9_-]+|\[(?:\d{1,4}|'[^']*'|"[^"]*")\]/g;
const WHOLE = new RegExp(`^\\$(?:${PART.source})*$`);

/**
 * The names and indexes of the plain part of RFC 9535: `$`, names after a dot or in brackets, indexes.
 * Undefined for all else, such as `..`, `*`, slices and filters, of which more than one value may come.
 */
export function jsonPathParts(path: string): readonly string[] | undefined {
  if (!WHOLE.test(path)) return undefined;
  return [...path.matchAll(PART)].map(([part]) => part.replace(/^\.|^\[['"]?|['"]?\]$/g, ''));
}
