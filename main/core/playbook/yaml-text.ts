import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type Node,
} from 'yaml';
import { err, ok, type Result } from '../result.ts';
import type { Locate, Path, Place } from './finding.ts';
import { yamlMessages, type YamlTrouble } from './yaml-messages.ts';
import type { Text } from './model.ts';

export interface YamlText {
  readonly value: unknown;
  readonly locate: Locate;
}

export interface YamlError extends Place {
  readonly code: YamlTrouble;
  readonly message: Text;
}

/** Nested deeper than this is not a playbook, and would cost a reader its stack. */
const DEEPEST = 40;

/**
 * YAML 1.2 (core schema) as a plain value that remembers where each part stood. No tags, no merge
 * keys, no aliases: a playbook is data that reads the same to a person and to the app, and an
 * alias bomb has nothing to go off in.
 */
export function readYaml(text: string): Result<YamlText, YamlError> {
  const lines = new LineCounter();
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const fail = (code: YamlTrouble, offset: number, detail = ''): Result<never, YamlError> =>
    err({ code, ...at(offset), message: yamlMessages[code](detail) });

  const deep = tooDeep(text);
  if (deep !== undefined) {
    countLines(text, lines, deep);
    return fail('yaml-too-deep', deep);
  }
  let document;
  try {
    document = parseDocument(text, {
      version: '1.2',
      schema: 'core',
      merge: false,
      uniqueKeys: false,
      prettyErrors: false,
      // Not `silent`: that would also hide a second document.
      logLevel: 'error',
      lineCounter: lines,
    });
  } catch {
    return fail('yaml-too-deep', 0);
  }
  const broken = document.errors[0];
  if (broken) {
    const code = broken.code === 'MULTIPLE_DOCS' ? 'yaml-many-documents' : 'yaml-syntax';
    return fail(code, broken.pos[0], broken.message.split('\n')[0]);
  }
  const odd = document.warnings[0];
  if (odd) return fail('yaml-tag', odd.pos[0]);
  if (!document.contents) return fail('yaml-empty', 0);
  const trouble = firstTrouble(document.contents, 0);
  if (trouble) return fail(trouble.code, trouble.offset, trouble.detail);
  const root = document.contents;
  return ok({
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    locate: (path, of = 'value') => at(offsetOf(root, path, of)),
  });
}

interface Trouble {
  readonly code: YamlTrouble;
  readonly offset: number;
  readonly detail?: string;
}

function firstTrouble(node: Node, depth: number): Trouble | undefined {
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

function offsetOf(root: Node, path: Path, of: 'key' | 'value'): number {
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

function hasRange(node: unknown): node is Node {
  return isMap(node) || isSeq(node) || isScalar(node);
}

/** Offset where brackets or indentation nest past any sense, seen before the parser recurses. */
function tooDeep(text: string): number | undefined {
  let open = 0;
  let dashes = 0;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === '[' || character === '{') open += 1;
    else if (character === ']' || character === '}') open = Math.max(0, open - 1);
    else if (character === '\n') dashes = 0;
    if (character === '-' || character === '?') {
      if (text[at + 1] === ' ') dashes += 1;
    } else if (character !== ' ' && character !== '\n') dashes = -1_000_000;
    if (open > 400 || dashes > 400) return at;
  }
  return undefined;
}

function countLines(text: string, lines: LineCounter, upTo: number): void {
  lines.addNewLine(0);
  for (let at = 0; at < upTo; at += 1) if (text[at] === '\n') lines.addNewLine(at + 1);
}
