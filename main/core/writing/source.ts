import { isMap, isScalar, isSeq, parseDocument, Scalar, type Node, type YAMLMap } from 'yaml';
import type { Path } from '../playbook/finding.ts';
import { readYaml } from '../playbook/yaml-text.ts';

/** One change to a text: what stands from `from` up to `to` becomes `insert`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export function applied(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of [...edits].sort((a, b) => a.from - b.from)) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** A text's YAML with its places; undefined where it is none. */
export function readSource(text: string): Node | undefined {
  // Bounded first: what nests too deep never reaches the parser.
  if (!readYaml(text).ok) return undefined;
  return (
    parseDocument(text, { version: '1.2', schema: 'core', merge: false, keepSourceTokens: true })
      .contents ?? undefined
  );
}

export function childOf(node: unknown, key: string | number): unknown {
  if (isMap(node)) return pairOf(node, key)?.value ?? undefined;
  return isSeq(node) ? node.items[Number(key)] : undefined;
}

export function pairOf(map: YAMLMap, key: string | number) {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

export function nodeAt(root: unknown, path: Path): unknown {
  return path.reduce((node, key) => childOf(node, key), root);
}

/** How many letters stand before this place on its line. */
export function columnOf(text: string, at: number): number {
  return at - (text.lastIndexOf('\n', at - 1) + 1);
}

export function itemsOf(node: unknown): readonly unknown[] {
  return isSeq(node) ? node.items : [];
}

/** A scalar that holds text, with the stretch of the source it stands in, quotes and all. */
export interface Words {
  readonly value: string;
  readonly from: number;
  readonly to: number;
}

export function wordsOf(node: unknown): Words | undefined {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return undefined;
  return { value: node.value, from: node.range[0], to: node.range[1] };
}

export function isBlock(node: unknown): boolean {
  const type = isScalar(node) ? node.type : undefined;
  return type === Scalar.BLOCK_LITERAL || type === Scalar.BLOCK_FOLDED;
}

/** Behind the last letter of a value, with the comment on its line; the line break stays. */
export function endOf(text: string, node: unknown): number {
  const last =
    isMap(node) && !node.flow
      ? (node.items.at(-1)?.value ?? node.items.at(-1)?.key)
      : isSeq(node) && !node.flow
        ? node.items.at(-1)
        : undefined;
  if (last !== undefined && last !== null) return endOf(text, last);
  const range = (node as { readonly range?: readonly number[] | null }).range;
  let [at = 0, end = 0] = range ?? [];
  if (isBlock(node)) {
    while (end > at && text[end - 1] === '\n') end -= 1;
    return end;
  }
  at = text.indexOf('\n', end);
  return at === -1 ? text.length : at;
}
