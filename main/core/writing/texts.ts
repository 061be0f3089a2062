import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Path } from '../playbook/finding.ts';
import {
  childOf,
  endOf,
  isBlock,
  nodeAt,
  pairOf,
  readSource,
  wordsOf,
  type Edit,
} from './source.ts';

type Lang = 'en' | 'ja';

/** A text of the playbook in both languages, as far as it is written. */
export interface TextPair {
  readonly path: Path;
  /** The nearest id and the field: `mend · do`. */
  readonly name: string;
  readonly offset: number;
  readonly en?: string;
  readonly ja?: string;
  /** The language nobody has written yet. */
  readonly missing?: Lang;
}

/** Every text that people read, in the order of the file; undefined where it is no YAML. */
export function textPairs(text: string): readonly TextPair[] | undefined {
  const root = readSource(text);
  if (!root) return undefined;
  const found: TextPair[] = [];
  collect(root, [], '', found);
  return found;
}

function collect(node: unknown, path: Path, within: string, into: TextPair[]): void {
  if (isSeq(node)) {
    node.items.forEach((item, index) => collect(item, [...path, index], within, into));
    return;
  }
  if (!isMap(node)) return;
  if (isText(node)) {
    into.push(pairOfTexts(node, path, within));
    return;
  }
  const name = path.length === 0 ? '' : (wordsOf(childOf(node, 'id'))?.value ?? within);
  for (const { key, value } of node.items) {
    if (isScalar(key)) collect(value, [...path, String(key.value)], name, into);
  }
}

function isText(map: YAMLMap): boolean {
  const keys = map.items.map(({ key }) => (isScalar(key) ? key.value : undefined));
  return keys.length > 0 && keys.every((key) => key === 'en' || key === 'ja');
}

function pairOfTexts(map: YAMLMap, path: Path, within: string): TextPair {
  const field = [...path].reverse().find((part) => typeof part === 'string') ?? '';
  const [en, ja] = [stringOf(childOf(map, 'en')), stringOf(childOf(map, 'ja'))];
  const missing = en === undefined ? 'en' : ja === undefined ? 'ja' : undefined;
  return {
    path,
    name: [within, String(field)].filter((part) => part !== '').join(' · '),
    offset: map.range?.[0] ?? 0,
    ...(en === undefined ? {} : { en }),
    ...(ja === undefined ? {} : { ja }),
    ...(missing ? { missing } : {}),
  };
}

function stringOf(node: unknown): string | undefined {
  const value = wordsOf(node)?.value;
  return value === undefined || value.trim() === '' ? undefined : value;
}

/**
 * Writes one language of one text, where it stands or beside the other; nothing else changes. None
 * where there is no such text.
 */
export function translate(
  text: string,
  path: Path,
  lang: Lang,
  value: string,
): readonly Edit[] | undefined {
  const map = nodeAt(readSource(text), path);
  if (!isMap(map) || !isText(map)) return undefined;
  const insert = written(value, map.flow === true);
  const there = pairOf(map, lang);
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
  if (!before?.range || !isScalar(other) || !other.range) return undefined;
  if (map.flow) {
    const at = other.range[1];
    return [{ from: at, to: at, insert: `, ${lang}: ${insert}` }];
  }
  const start = before.range[0];
  const column = start - (text.lastIndexOf('\n', start - 1) + 1);
  const end = endOf(text, other);
  return [{ from: end, to: end, insert: `\n${' '.repeat(column)}${lang}: ${insert}` }];
}

/** Text that reads the same with and without quotes; inside braces commas and brackets end it. */
const PLAIN = /^[\p{L}\p{N}][^\n:#"'\\{}[\],&*!|>%@`]*$/u;
const LIKE_A_NUMBER = /^(?:[-+.\d]|true$|false$|null$|~$)/i;

function written(value: string, inBraces: boolean): string {
  const plain = PLAIN.test(value) && !LIKE_A_NUMBER.test(value) && value === value.trim();
  return plain && (inBraces || value.length < 400) ? value : JSON.stringify(value);
}
