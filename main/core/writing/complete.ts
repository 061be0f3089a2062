import { answerVariable } from '../playbook/checks/walk.ts';
import { linesOf, type Caret, type Line } from './lines.ts';
import { shapesAt, type Shape } from './shapes.ts';
import { KINDS, stepSnippet } from './snippets.ts';

export interface Suggestion {
  readonly label: string;
  readonly kind: 'field' | 'value' | 'name' | 'step';
  /** What is put in its place; `#{…}` marks what to fill in. */
  readonly insert: string;
  readonly detail?: string;
}

export interface Suggestions {
  /** They take the place of what stands from here to the caret. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

/** Step bodies begin one line below their dash: two spaces deeper than it. */
const inStep = ({ path }: Caret): boolean => path.at(-1) === '*' && path.at(-2) === 'steps';

/**
 * What may stand at the caret: fields the schema knows and that are not there yet, values, names of
 * this playbook, and whole steps. Read by indentation, so that it helps where the text is unfinished.
 */
export function suggestionsAt(
  text: string,
  offset: number,
  schema: Shape,
  playbooks: readonly string[],
): Suggestions | undefined {
  const { lines, caret } = linesOf(text, offset);
  if (!caret || /(?<!\$)[{[]/.test(caret.typed)) return undefined;
  const group = lines.filter((line) => line.group === caret.group);
  const kindOf = (depth: number): string | undefined =>
    depth === caret.path.length - 1 ? group.find(({ key }) => key === 'kind')?.value : undefined;
  const word = /[\w:$./-]*$/.exec(caret.typed)?.[0] ?? '';
  const variable = /\$\{(\w*)$/.exec(caret.typed);
  if (variable && caret.typed.slice(0, variable.index).at(-1) !== '$') {
    const from = offset - (variable[1] ?? '').length;
    return some(from, names(variablesIn(lines), 'name'));
  }
  const forms = shapesAt(schema, caret.path, kindOf);
  if (caret.key !== undefined) {
    const own = namesFor(caret, lines, playbooks);
    const start = caret.key === 'when' ? (/\w*$/.exec(caret.typed)?.[0] ?? '') : word;
    return some(offset - start.length, own ?? valuesOf(forms, caret.key));
  }
  if (word !== caret.typed) return undefined;
  const there = new Set(group.map(({ key }) => key));
  const steps = inStep(caret) && there.size === 0 ? KINDS.map(stepOf) : [];
  return some(offset - word.length, [...steps, ...fieldsOf(forms, there)]);
}

function some(from: number, options: readonly Suggestion[]): Suggestions | undefined {
  return options.length > 0 ? { from, options } : undefined;
}

const stepOf = (kind: (typeof KINDS)[number]): Suggestion => ({
  label: kind,
  kind: 'step',
  insert: stepSnippet(kind),
});

const names = (all: readonly string[], kind: Suggestion['kind']): readonly Suggestion[] =>
  [...new Set(all)].map((label) => ({ label, kind, insert: label }));

function fieldsOf(forms: readonly Shape[], there: ReadonlySet<string>): readonly Suggestion[] {
  const fields = new Map<string, Suggestion>();
  for (const { properties = {}, required = [] } of forms) {
    for (const [label, shape] of Object.entries(properties)) {
      if (there.has(label) || fields.has(label)) continue;
      const detail = [required.includes(label) ? '*' : '', shape.description ?? '']
        .join(' ')
        .trim();
      fields.set(label, {
        label,
        kind: 'field',
        insert: `${label}: `,
        ...(detail === '' ? {} : { detail }),
      });
    }
  }
  return [...fields.values()];
}

function valuesOf(forms: readonly Shape[], key: string): readonly Suggestion[] {
  const values = forms.flatMap(({ properties }) => {
    const shape = properties?.[key];
    if (shape?.type === 'boolean') return [true, false];
    return shape?.enum ?? (shape?.const === undefined ? [] : [shape.const]);
  });
  return names(values.map(String), 'value');
}

/** Fields that hold a name of this playbook, or of another. */
function namesFor(
  { key, path }: Caret,
  lines: readonly Line[],
  playbooks: readonly string[],
): readonly Suggestion[] | undefined {
  switch (key) {
    case 'role':
    case 'using':
      return path[0] === 'roles' ? undefined : names(idsIn(lines, 'roles'), 'name');
    case 'go':
      return [
        ...names(['next', 'end'], 'value'),
        ...names(idsIn(lines, 'steps'), 'name'),
        ...names(
          idsIn(lines, 'sections').map((id) => `section:${id}`),
          'name',
        ),
      ];
    case 'playbook':
    case 'use':
      return names(playbooks, 'name');
    case 'when':
      return names(variablesIn(lines), 'name');
    default:
      return undefined;
  }
}

function idsIn(lines: readonly Line[], ...lists: readonly string[]): readonly string[] {
  return lines
    .filter(({ key, path }) => key === 'id' && lists.includes(path.at(-2) ?? ''))
    .map(({ value }) => value);
}

function variablesIn(lines: readonly Line[]): readonly string[] {
  const asking = new Set(
    lines.filter(({ key, value }) => key === 'kind' && value === 'ask').map(({ group }) => group),
  );
  const answers = lines
    .filter(({ key, group, path }) => key === 'id' && path.at(-2) === 'steps' && asking.has(group))
    .map(({ value }) => answerVariable(value));
  return [...idsIn(lines, 'inputs', 'fields', 'outputs'), ...answers];
}
