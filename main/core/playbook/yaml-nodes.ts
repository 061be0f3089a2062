import { isAlias, isMap, isPair, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Path, Place } from './finding.ts';
import type { YamlTrouble } from './yaml-messages.ts';

/** Nested deeper than this is not a playbook, and would cost a reader its stack. */
const DEEPEST = 40;

export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  merge: false,
  uniqueKeys: false,
  prettyErrors: false,
  // Not `silent`: that would also hide a second document.
  logLevel: 'error',
} as const;

export function placeAt(lines: LineCounter, offset: number): Place {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(1, line), column: Math.max(1, col) };
}

export interface Trouble {
  readonly code: YamlTrouble;
  readonly offset: number;
  readonly detail?: string;
}

/** What a playbook may not have: aliases, keys that are no plain words, the same key twice. */
export function firstTrouble(node: Node, depth: number): Trouble | undefined {
  const offset = node.range?.[0] ?? 0;
  if (depth > DEEPEST) return { code: 'yaml-too-deep', offset };
  if (isAlias(node) || ('anchor' in node && node.anchor !== undefined)) {
    return { code: 'yaml-alias', offset };
  }
  if (isSeq(node)) {
    for (const item of node.items) {
      const trouble = firstTrouble(item as Node, depth + 1);
      if (trouble) return trouble;
    }
  }
  if (!isMap(node)) return undefined;
  const keys = new Set<string>();
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') return { code: 'yaml-key', offset };
    const keyOffset = key.range?.[0] ?? offset;
    if (key.anchor !== undefined) return { code: 'yaml-alias', offset: keyOffset };
    if (key.value === '__proto__') return { code: 'yaml-key', offset: keyOffset };
    if (keys.has(key.value)) {
      return { code: 'yaml-duplicate-key', offset: keyOffset, detail: key.value };
    }
    keys.add(key.value);
    const trouble = value ? firstTrouble(value as Node, depth + 1) : undefined;
    if (trouble) return trouble;
  }
  return undefined;
}

/** Where a path stands; the nearest place above it where it is not there. */
export function offsetOf(root: Node, path: Path, of: 'key' | 'value'): number {
  let offset = root.range?.[0] ?? 0;
  let node: unknown = root;
  for (const [index, part] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && key.value === part);
      if (!pair || !isPair(pair) || !isScalar(pair.key)) return offset;
      const value: unknown = pair.value;
      const wantsKey = of === 'key' && index === path.length - 1;
      const from = wantsKey || !hasRange(value) ? pair.key : value;
      offset = from.range?.[0] ?? offset;
      node = value;
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(part)];
      if (!hasRange(item)) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

/**
 * Where a word stands from here on, with no letter, digit or _ beside it that would make it part of
 * another; here itself where there is none, or no word is asked for.
 */
export function wordFrom(text: string, offset: number, word: string | undefined): number {
  if (word === undefined) return offset;
  for (let at = text.indexOf(word, offset); at !== -1; at = text.indexOf(word, at + 1)) {
    const [first = '', last = ''] = [word[0], word.at(-1)];
    const begins = !NAME.test(first) || !NAME.test(text[at - 1] ?? '');
    const ends = !NAME.test(last) || !NAME.test(text[at + word.length] ?? '');
    if (begins && ends) return at;
  }
  return offset;
}

const NAME = /\w/;

export function hasRange(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node);
}

/** Tells the counter where lines begin, up to a place. */
export function countLines(text: string, lines: LineCounter, upTo: number): void {
  lines.addNewLine(0);
  for (let at = 0; at < upTo; at += 1) if (text[at] === '\n') lines.addNewLine(at + 1);
}
