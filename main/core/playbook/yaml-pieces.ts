import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';
import type { Locate, Path } from './finding.ts';
import {
  countLines,
  firstTrouble,
  hasRange,
  offsetOf,
  placeAt,
  wordFrom,
  YAML_OPTIONS,
} from './yaml-nodes.ts';

/** What was read of the texts before, piece by piece: a key changes one of them. */
export interface YamlMemory {
  pieces: ReadonlyMap<string, Piece>;
}

/** A stretch of whole lines that reads the same wherever it stands. */
interface Piece {
  readonly node: Node;
  readonly value: unknown;
}

interface Placed extends Piece {
  readonly base: number;
}

export function createYamlMemory(): YamlMemory {
  return { pieces: new Map() };
}

const SECTIONS = 'sections';
/** A line that begins an entry of the file itself. */
const ENTRY = /^[A-Za-z][\w-]*:(?=[ \r\n]|$)/gm;
/** More than one document, or a head that says how to read it. */
const OTHERWISE = /^(?:---|\.\.\.|%|\uFEFF)/m;
const NOTHING = /^(?:[ \t]*(?:#[^\n]*)?\r?(?:\n|$))*$/;

/**
 * A text as `readYaml` reads it, by its entries and its sections, of which those that stood in the text
 * before are not read again. Undefined where a piece has something wrong with it, or does not stand for
 * itself: then the whole is read, and says what it is.
 */
export function readPieces(
  text: string,
  memory: YamlMemory,
): { readonly value: unknown; readonly locate: Locate } | undefined {
  if (OTHERWISE.test(text)) return undefined;
  const starts = [...text.matchAll(ENTRY)].map(({ index }) => index);
  const [first] = starts;
  if (first === undefined || !NOTHING.test(text.slice(0, first))) return undefined;
  const now = new Map<string, Piece>();
  const read = (from: number, to: number, depth: number): Placed | undefined => {
    const part = text.slice(from, to);
    const known = memory.pieces.get(part) ?? pieceOf(part, depth);
    if (!known) return undefined;
    now.set(part, known);
    return { ...known, base: from };
  };
  const value: Record<string, unknown> = {};
  const entries = new Map<string, { readonly pair: Pair; readonly base: number }>();
  let items: readonly Placed[] | undefined;
  for (const [index, from] of starts.entries()) {
    const to = starts[index + 1] ?? text.length;
    const cuts = itemsIn(text, from, to);
    const entry = read(from, cuts[0] ?? to, 0);
    if (!entry || !isMap(entry.node)) return undefined;
    for (const pair of entry.node.items) {
      const key = isScalar(pair.key) ? String(pair.key.value) : '';
      if (entries.has(key)) return undefined;
      entries.set(key, { pair, base: entry.base });
    }
    Object.assign(value, entry.value);
    if (cuts.length === 0) continue;
    const all = cuts.map((cut, at) => read(cut, cuts[at + 1] ?? to, 1));
    if (items || !all.every((one) => one !== undefined && isSeq(one.node))) return undefined;
    items = all.flatMap((one) => one ?? []);
    value[SECTIONS] = items.flatMap((one) => one.value as readonly unknown[]);
  }
  memory.pieces = now;
  const lines = new LineCounter();
  countLines(text, lines, text.length);
  const locate: Locate = (path, of = 'value', word) =>
    placeAt(lines, wordFrom(text, placeOf(path, of, first, entries, items), word));
  return { value, locate };
}

/** Where the items of `sections:` begin, if that is what this entry is, and its items are plain. */
function itemsIn(text: string, from: number, to: number): readonly number[] {
  const head = /^sections:[ \t]*(?:#[^\n]*)?\r?\n(?:[ \t]*(?:#[^\n]*)?\r?\n)*( *)- /.exec(
    text.slice(from, to),
  );
  if (!head) return [];
  const body = text.slice(from, to);
  const dash = new RegExp(`^${head[1] ?? ''}- `, 'gm');
  return [...body.matchAll(dash)].map(({ index }) => from + index);
}

function pieceOf(text: string, depth: number): Piece | undefined {
  try {
    const document = parseDocument(text, YAML_OPTIONS);
    const { contents, errors, warnings } = document;
    if (errors.length > 0 || warnings.length > 0 || !contents) return undefined;
    if (firstTrouble(contents, depth)) return undefined;
    return { node: contents, value: document.toJS({ maxAliasCount: 0 }) as unknown };
  } catch {
    return undefined;
  }
}

/** As `offsetOf` of the whole says it. */
function placeOf(
  path: Path,
  of: 'key' | 'value',
  first: number,
  entries: ReadonlyMap<string, { readonly pair: Pair; readonly base: number }>,
  items: readonly Placed[] | undefined,
): number {
  const [key, ...rest] = path;
  const entry = typeof key === 'string' ? entries.get(key) : undefined;
  if (!entry || !isScalar(entry.pair.key)) return first;
  const { pair, base } = entry;
  const keyAt = base + (entry.pair.key.range?.[0] ?? 0);
  if (rest.length === 0 && of === 'key') return keyAt;
  if (key !== SECTIONS || !items) {
    const { value } = pair;
    return hasRange(value) ? base + offsetOf(value, rest, of) : keyAt;
  }
  const list = (items[0]?.base ?? 0) + (items[0]?.node.range?.[0] ?? 0);
  const [index, ...within] = rest;
  const all = items.flatMap(({ node, base: at }) =>
    isSeq(node) ? node.items.map((item) => ({ item, at })) : [],
  );
  const found = index === undefined ? undefined : all[Number(index)];
  return found && hasRange(found.item) ? found.at + offsetOf(found.item, within, of) : list;
}
