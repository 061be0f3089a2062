import { isMap, isScalar, isSeq } from 'yaml';
import { answerVariable } from '../playbook/checks/walk.ts';
import { childOf, itemsOf, readSource, wordsOf, type Words } from './source.ts';

export type NameKind = 'step' | 'section' | 'role' | 'variable';

/** One place where a name of the playbook stands, letter for letter. */
export interface Mention {
  readonly kind: NameKind;
  readonly id: string;
  readonly from: number;
  readonly to: number;
  readonly is: 'definition' | 'use';
  /** The place holds not the step's id but the variable its answer is kept in. */
  readonly answer?: true;
  /** On the definition of a question: its answer is a variable of the step's name. */
  readonly asks?: true;
}

const VARIABLE = /\$?\$\{([a-z][a-z0-9_]*)\}/g;
const WORD = /[A-Za-z_]\w*/g;
const QUOTED = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g;

/**
 * Every place of every name. Undefined where the text is no YAML, or a condition is written so that
 * its letters cannot be found again in the source.
 */
export function mentionsIn(text: string): readonly Mention[] | undefined {
  const root = readSource(text);
  if (!root) return undefined;
  const found: Mention[] = [];
  let whole = true;
  const add = (
    kind: NameKind,
    node: unknown,
    is: Mention['is'],
    { id, asks = false }: { readonly id?: string; readonly asks?: boolean } = {},
  ): void => {
    const words = wordsOf(node);
    if (!words) return;
    const name = id ?? words.value;
    const at = text.slice(words.from, words.to).lastIndexOf(name);
    if (at === -1) {
      whole = false;
      return;
    }
    const from = words.from + at;
    const to = from + name.length;
    found.push({ kind, id: name, is, from, to, ...(asks ? { asks: true as const } : {}) });
  };

  for (const role of itemsOf(childOf(root, 'roles')))
    add('role', childOf(role, 'id'), 'definition');
  for (const input of itemsOf(childOf(root, 'inputs'))) {
    add('variable', childOf(input, 'id'), 'definition');
  }
  const asked = new Map<string, string>();
  const steps = stepsIn(root, (section) => add('section', childOf(section, 'id'), 'definition'));
  for (const step of steps) {
    const id = wordsOf(childOf(step, 'id'))?.value;
    if (id === undefined) continue;
    const asks = wordsOf(childOf(step, 'kind'))?.value === 'ask';
    add('step', childOf(step, 'id'), 'definition', { asks });
    if (asks) asked.set(answerVariable(id), id);
    for (const list of ['fields', 'outputs']) {
      for (const one of itemsOf(childOf(step, list))) {
        add('variable', childOf(one, 'id'), 'definition');
      }
    }
  }
  const own = new Set(found.flatMap(({ kind, id }) => (kind === 'variable' ? [id] : [])));
  const use = (name: string, from: number): void => {
    const to = from + name.length;
    const step = own.has(name) ? undefined : asked.get(name);
    if (step === undefined) found.push({ kind: 'variable', id: name, is: 'use', from, to });
    else found.push({ kind: 'step', id: step, is: 'use', answer: true, from, to });
  };
  for (const step of steps) {
    for (const field of ['role', 'using']) add('role', childOf(step, field), 'use');
    for (const option of itemsOf(childOf(step, 'options'))) {
      const go = wordsOf(childOf(option, 'go'))?.value ?? '';
      const section = go.startsWith('section:') ? go.slice('section:'.length) : undefined;
      if (section !== undefined) add('section', childOf(option, 'go'), 'use', { id: section });
      else if (!['next', 'end', ''].includes(go) && !go.includes(':')) {
        add('step', childOf(option, 'go'), 'use');
      }
    }
    for (const words of templatesIn(step)) {
      const source = text.slice(words.from, words.to);
      for (const match of source.matchAll(VARIABLE)) {
        if (match[0].startsWith('$${')) continue;
        use(match[1] ?? '', words.from + match.index + 2);
      }
    }
    const when = wordsOf(childOf(step, 'when'));
    if (!when) continue;
    const names = namesInCondition(when, text.slice(when.from, when.to));
    if (!names) whole = false;
    for (const { name, at } of names ?? []) use(name, when.from + at);
  }
  return whole ? found.sort((a, b) => a.from - b.from) : undefined;
}

/** Steps of a playbook as nodes, those of tracks too. */
function stepsIn(root: unknown, onSection: (section: unknown) => void): readonly unknown[] {
  return itemsOf(childOf(root, 'sections')).flatMap((section) => {
    onSection(section);
    return itemsOf(childOf(section, 'steps')).flatMap((step) => [
      step,
      ...itemsOf(childOf(step, 'tracks')).flatMap((track) => itemsOf(childOf(track, 'steps'))),
    ]);
  });
}

/** Texts of a step that values may be filled into: all but what a person reads, and its condition. */
function templatesIn(node: unknown, depth = 0): readonly Words[] {
  if (isScalar(node)) return [wordsOf(node) ?? []].flat();
  if (isSeq(node)) return node.items.flatMap((item) => templatesIn(item, depth + 1));
  if (!isMap(node)) return [];
  return node.items.flatMap(({ key, value }) => {
    const name = isScalar(key) ? key.value : undefined;
    if (name === 'en' || name === 'ja' || name === 'tracks') return [];
    return depth === 0 && name === 'when' ? [] : templatesIn(value, depth + 1);
  });
}

/** Variables of a condition, each at its place in the source; undefined where the two do not match. */
function namesInCondition(
  { value }: Words,
  source: string,
): readonly { readonly name: string; readonly at: number }[] | undefined {
  const meant = [...value.matchAll(WORD)];
  const written = [...source.matchAll(WORD)];
  if (meant.length !== written.length) return undefined;
  if (meant.some(([word], index) => word !== written[index]?.[0])) return undefined;
  const quoted = [...value.matchAll(QUOTED)].map(({ 0: all, index }) => [
    index,
    index + all.length,
  ]);
  return meant.flatMap(({ 0: name, index }, number) => {
    const inQuotes = quoted.some(([from = 0, to = 0]) => index >= from && index < to);
    const called = /^\s*\(/.test(value.slice(index + name.length));
    const member = value[index - 1] === '.';
    const constant = ['true', 'false', 'null', 'in'].includes(name);
    if (inQuotes || called || member || constant) return [];
    return [{ name, at: written[number]?.index ?? 0 }];
  });
}
