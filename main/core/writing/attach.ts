import { isCollection, isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { Attachment } from '../playbook/attachment.ts';
import { stepAround, stepNode } from './move.ts';
import { putField, written } from './put-field.ts';
import {
  childOf,
  columnOf,
  endOf,
  itemsOf,
  pairOf,
  readSource,
  wordsOf,
  type Edit,
} from './source.ts';

const FIELD = 'attachments';

/** Ids that the text's own files have; undefined where it is no playbook's YAML. */
export function attachedIds(text: string): ReadonlySet<string> | undefined {
  const root = readSource(text);
  if (!isMap(root)) return undefined;
  return new Set(
    itemsOf(childOf(root, FIELD)).flatMap((item) => wordsOf(childOf(item, 'id'))?.value ?? []),
  );
}

/**
 * Lists a file among those of the playbook, and at the step around `offset` where there is one; nothing
 * else changes. One of the same name is brought up to date, and the same bytes are listed once. None:
 * all of it stands there. Undefined where the text does not have the form for it.
 */
export function attachEdits(
  text: string,
  offset: number,
  entry: Attachment,
): readonly Edit[] | undefined {
  const root = readSource(text);
  if (!isMap(root) || root.flow) return undefined;
  const listed = itemsOf(childOf(root, FIELD)).filter(isMap);
  const by = (key: 'file' | 'sha256') =>
    listed.find((item) => wordsOf(childOf(item, key))?.value.normalize('NFC') === entry[key]);
  const there = by('file') ?? by('sha256');
  const edits = there ? brought(text, there, entry) : added(text, root, entry);
  const id = (there && wordsOf(childOf(there, 'id'))?.value) ?? entry.id;
  // On the empty line behind a step one still writes at that step.
  const around =
    stepAround(text, offset) ?? stepAround(text, text.slice(0, offset).trimEnd().length);
  const step = around === undefined ? undefined : stepNode(root, around);
  return edits && [...edits, ...(isMap(step) ? named(text, step, id) : [])];
}

/** The bytes it has now. */
function brought(text: string, item: YAMLMap, entry: Attachment): readonly Edit[] | undefined {
  if (wordsOf(childOf(item, 'sha256'))?.value === entry.sha256) return [];
  const edits: Edit[] = [];
  for (const [key, value] of Object.entries(valuesOf(entry, ['type', 'size', 'sha256']))) {
    const one = putField(text, item, key, value);
    if (!one) return undefined;
    edits.push(...one);
  }
  return edits;
}

function added(text: string, root: YAMLMap, entry: Attachment): readonly Edit[] | undefined {
  const pair = pairOf(root, FIELD);
  const list = pair?.value;
  if (isSeq(list) && list.items.length > 0) return [behindLast(text, list, entry)];
  if (isCollection(list) && list.range) {
    return [{ from: list.range[0], to: list.range[1], insert: `\n${lines('  ', entry)}` }];
  }
  if (pair && isScalar(pair.key) && pair.key.range) {
    const at = endOf(text, isScalar(list) && list.range ? list : pair.key);
    return isScalar(list) && list.value !== null
      ? undefined
      : [{ from: at, to: at, insert: `\n${lines('  ', entry)}` }];
  }
  const at = beforeSections(text, root);
  const gap = at > 0 && text[at - 1] !== '\n' ? '\n' : '';
  return [{ from: at, to: at, insert: `${gap}${FIELD}:\n${lines('  ', entry)}\n` }];
}

/** Whoever reads the file finds what belongs to it before the steps that name it. */
function beforeSections(text: string, root: YAMLMap): number {
  const key = pairOf(root, 'sections')?.key;
  if (!isScalar(key) || !key.range) return text.length;
  let at = key.range[0];
  for (;;) {
    const above = text.lastIndexOf('\n', at - 2) + 1;
    if (at === 0 || !text.slice(above, at).startsWith('#')) return at;
    at = above;
  }
}

function behindLast(text: string, list: YAMLSeq, entry: Attachment): Edit {
  const last = list.items.at(-1) as { readonly range: readonly [number, number, number] };
  if (list.flow) {
    const item = Object.entries(valuesOf(entry)).map(([key, value]) => `${key}: ${value}`);
    const at = last.range[1];
    return { from: at, to: at, insert: `, { ${item.join(', ')} }` };
  }
  const line = text.slice(0, last.range[0]).split('\n').at(-1) ?? '';
  const dash = line.includes('-') ? line.indexOf('-') : columnOf(text, last.range[0]);
  const at = endOf(text, last);
  return { from: at, to: at, insert: `\n${lines(' '.repeat(dash), entry)}` };
}

/** The step names it, once. */
function named(text: string, step: YAMLMap, id: string): readonly Edit[] {
  const list = childOf(step, FIELD);
  const insert = written(id, true);
  if (!isSeq(list)) return putField(text, step, FIELD, `[${insert}]`) ?? [];
  if (list.items.length === 0) {
    const [from = 0, to = 0] = list.range ?? [];
    return [{ from, to, insert: `[${insert}]` }];
  }
  if (list.items.some((one) => wordsOf(one)?.value === id)) return [];
  const last = list.items.at(-1) as { readonly range: readonly [number, number, number] };
  const at = last.range[1];
  if (list.flow) return [{ from: at, to: at, insert: `, ${insert}` }];
  const column = (text.slice(0, last.range[0]).split('\n').at(-1) ?? '').indexOf('-');
  const end = endOf(text, last);
  return [{ from: end, to: end, insert: `\n${' '.repeat(column)}- ${insert}` }];
}

function lines(indent: string, entry: Attachment): string {
  return Object.entries(valuesOf(entry))
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}`)
    .join('\n');
}

/** As YAML, in the order the format lists them. */
function valuesOf(
  entry: Attachment,
  keys: readonly (keyof Attachment)[] = ['id', 'file', 'title', 'type', 'size', 'sha256'],
): Readonly<Record<string, string>> {
  const { en, ja } = entry.title;
  const all: Readonly<Record<keyof Attachment, string>> = {
    id: written(entry.id, true),
    file: written(entry.file, true),
    title: `{ en: ${written(en, true)}, ja: ${written(ja, true)} }`,
    type: entry.type,
    size: String(entry.size),
    sha256: `'${entry.sha256}'`,
  };
  return Object.fromEntries(keys.map((key) => [key, all[key]]));
}
