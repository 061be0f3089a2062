import { isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { Path } from '../playbook/finding.ts';
import { putField, written } from './put-field.ts';
import { childOf, nodeAt, readSource, wordsOf, type Edit } from './source.ts';

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
  return putField(text, map, lang, written(value, map.flow === true));
}
