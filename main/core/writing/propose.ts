import { isMap, isScalar, type YAMLMap } from 'yaml';
import type { Text } from '../playbook/model.ts';
import { stepNode, stepPlaces } from './move.ts';
import { putField, written } from './put-field.ts';
import { applied, childOf, columnOf, readSource, wordsOf, type Edit } from './source.ts';

/**
 * What a drill found, as a change to the playbook it went by. Words of people are in the language they
 * were written in; whoever edits the draft says them in the other one.
 */
export type Proposal =
  /** A sentence more in one of a step's texts. */
  | { readonly is: 'say'; readonly field: 'do' | 'expect' | 'warning'; readonly more: Text }
  /** A step by hand behind it. */
  | { readonly is: 'step-after'; readonly title: Text; readonly say: Text }
  | { readonly is: 'target'; readonly seconds: number };

const LANGS = ['en', 'ja'] as const;

/** Letters of the reason that stands above the step; all of it is in the log. */
const LONGEST_REASON = 300;

/**
 * The text with the change put in, and the reason above the step as a comment; nothing else of it moves.
 * Undefined where the step is not there, or is written so that nothing can be put in.
 */
export function propose(
  text: string,
  step: string,
  proposal: Proposal,
  reason: string,
): string | undefined {
  const root = readSource(text);
  const node = stepNode(root, step);
  const place = stepPlaces(text)?.find(({ id }) => id === step);
  if (!isMap(node) || !place) return undefined;
  const edits = editsOf(text, node, proposal, place.to);
  if (!edits) return undefined;
  const indent = ' '.repeat(dashColumn(text, place.from, node));
  return applied(text, [
    { from: place.from, to: place.from, insert: `${indent}# ${oneLine(reason)}\n` },
    ...edits,
  ]);
}

/** The text with the last number of its version one higher; as it is where it has none. */
export function nextVersion(text: string): string {
  const root = readSource(text);
  const version = wordsOf(childOf(root, 'version'))?.value;
  const last = version === undefined ? undefined : /^(.*?)(\d{1,9})$/.exec(version);
  if (!isMap(root) || !last) return text;
  const higher = `${last[1] ?? ''}${String(Number(last[2]) + 1)}`;
  const edits = putField(text, root, 'version', `'${higher.replaceAll("'", '')}'`);
  return edits ? applied(text, edits) : text;
}

function editsOf(
  text: string,
  node: YAMLMap,
  proposal: Proposal,
  end: number,
): readonly Edit[] | undefined {
  switch (proposal.is) {
    case 'say':
      return moreWords(text, node, proposal.field, proposal.more);
    case 'target':
      return putField(text, node, 'target', `${String(Math.ceil(proposal.seconds))}s`);
    case 'step-after': {
      if (node.flow) return undefined;
      const column = ' '.repeat(columnOf(text, node.range?.[0] ?? 0));
      const lines = newStep(freeId(text), proposal.title, proposal.say);
      const dash = `${column.slice(0, -2)}- `;
      const insert = lines.map((line, at) => `\n${at === 0 ? dash : column}${line}`).join('');
      return column.length < 2 ? undefined : [{ from: end, to: end, insert }];
    }
  }
}

function newStep(id: string, title: Text, say: Text): readonly string[] {
  return [
    `id: ${id}`,
    'kind: do',
    `title: ${both(title)}`,
    `do: ${both(say)}`,
    'usual: 2m',
    'target: 5m',
  ];
}

function moreWords(
  text: string,
  node: YAMLMap,
  field: string,
  more: Text,
): readonly Edit[] | undefined {
  const there = childOf(node, field);
  if (there === undefined) return putField(text, node, field, both(more));
  if (!isMap(there)) return undefined;
  const edits = LANGS.map((lang) => {
    const scalar = childOf(there, lang);
    const before = isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value.trim() : '';
    const gap = before === '' || lang === 'ja' ? '' : ' ';
    // In quotes whatever it holds: what people wrote may read as something else without.
    return putField(text, there, lang, JSON.stringify(`${before}${gap}${more[lang]}`));
  });
  return edits.some((one) => one === undefined) ? undefined : edits.flatMap((one) => one ?? []);
}

function both({ en, ja }: Text): string {
  return `{ en: ${written(en, true)}, ja: ${written(ja, true)} }`;
}

function freeId(text: string): string {
  const taken = new Set(stepPlaces(text)?.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `from-drill-${String(number)}`;
    if (!taken.has(id)) return id;
  }
}

/** A comment stands above the dash, in its column. */
function dashColumn(text: string, from: number, node: YAMLMap): number {
  const start = node.range?.[0] ?? from;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  return Math.max(0, text.indexOf('-', line) - line);
}

function oneLine(reason: string): string {
  const line = reason.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return line.length > LONGEST_REASON ? `${line.slice(0, LONGEST_REASON)}…` : line;
}
