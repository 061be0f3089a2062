import { isCollection, isScalar, type YAMLMap } from 'yaml';
import { columnOf, endOf, isBlock, pairOf, type Edit } from './source.ts';

/**
 * Writes a field of a map, over its scalar or behind the last field; nothing else changes. `insert` is
 * YAML. Undefined where it is no scalar, or nothing stands there to go on from.
 */
export function putField(
  text: string,
  map: YAMLMap,
  key: string,
  insert: string,
): readonly Edit[] | undefined {
  const there = pairOf(map, key);
  if (there && isCollection(there.value)) return undefined;
  if (there && isScalar(there.value) && there.value.range) {
    const [from, end] = there.value.range;
    if (isBlock(there.value)) return [{ from, to: endOf(text, there.value), insert }];
    // An empty value has no letters of its own, and often no space before it.
    const gap = from === end && text[from - 1] === ':' ? ' ' : '';
    return [{ from, to: end, insert: gap + insert }];
  }
  const last = map.items.at(-1);
  const before = last && isScalar(last.key) ? last.key : undefined;
  const other = last?.value;
  if (!before?.range || (!isScalar(other) && !isCollection(other)) || !other.range) {
    return undefined;
  }
  if (map.flow) {
    const at = other.range[1];
    return [{ from: at, to: at, insert: `, ${key}: ${insert}` }];
  }
  const column = columnOf(text, before.range[0]);
  const end = endOf(text, other);
  return [{ from: end, to: end, insert: `\n${' '.repeat(column)}${key}: ${insert}` }];
}

/** Text that reads the same with and without quotes; inside braces commas and brackets end it. */
const PLAIN = /^[\p{L}\p{N}][^\p{C}\p{Zl}\p{Zp}:#"'\\{}[\],&*!|>%@`]*$/u;
const LIKE_A_NUMBER = /^(?:[-+.\d]|true$|false$|null$|~$)/i;

/** A text as a YAML value: with quotes where it would read as something else without. */
export function written(value: string, inBraces: boolean): string {
  const plain = PLAIN.test(value) && !LIKE_A_NUMBER.test(value) && value === value.trim();
  return plain && (inBraces || value.length < 400) ? value : JSON.stringify(value);
}
