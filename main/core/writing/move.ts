import { isSeq, type YAMLSeq } from 'yaml';
import { childOf, endOf, itemsOf, readSource, wordsOf, type Edit } from './source.ts';

interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Puts a step one place up or down within its section or track, with the comment lines right above
 * it. None where it cannot go further, or the steps do not stand on lines of their own.
 */
export function moveStep(text: string, id: string, by: -1 | 1): readonly Edit[] | undefined {
  const root = readSource(text);
  for (const list of listsIn(root)) {
    const at = list.items.findIndex((step) => wordsOf(childOf(step, 'id'))?.value === id);
    if (at === -1) continue;
    const [first, second] = by === 1 ? [at, at + 1] : [at - 1, at];
    const [upper, lower] = [blockOf(text, list, first), blockOf(text, list, second)];
    if (!upper || !lower || upper.to > lower.from) return undefined;
    // The other step jumps over this one, whose letters stay: the caret goes with them.
    const between = text.slice(upper.to, lower.from);
    return by === 1
      ? [
          { from: upper.from, to: upper.from, insert: text.slice(lower.from, lower.to) + between },
          { from: upper.to, to: lower.to, insert: '' },
        ]
      : [
          { from: upper.from, to: lower.from, insert: '' },
          { from: lower.to, to: lower.to, insert: between + text.slice(upper.from, upper.to) },
        ];
  }
  return undefined;
}

/** Lines a step stands on; those of a track's step lie within those of the step that holds it. */
export interface StepPlace {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

/** Every step with an id, each after the one that holds it; undefined where the text is no YAML. */
export function stepPlaces(text: string): readonly StepPlace[] | undefined {
  const root = readSource(text);
  if (!root) return undefined;
  return listsIn(root)
    .flatMap((list) =>
      list.items.flatMap((step, index): readonly StepPlace[] => {
        const id = wordsOf(childOf(step, 'id'))?.value;
        const block = blockOf(text, list, index);
        return id === undefined || !block ? [] : [{ id, ...block }];
      }),
    )
    .sort((a, b) => a.from - b.from || b.to - a.to);
}

/** The step whose lines the caret is in: of a track, the inner one. */
export function stepAround(text: string, offset: number): string | undefined {
  return stepPlaces(text)
    ?.filter(({ from, to }) => from <= offset && offset <= to)
    .at(-1)?.id;
}

/** The step of this id, as it stands in the text. */
export function stepNode(root: unknown, id: string): unknown {
  return listsIn(root)
    .flatMap(({ items }) => items)
    .find((step) => wordsOf(childOf(step, 'id'))?.value === id);
}

function listsIn(root: unknown): readonly YAMLSeq[] {
  return itemsOf(childOf(root, 'sections')).flatMap((section) => {
    const steps = childOf(section, 'steps');
    const tracks = itemsOf(steps).flatMap((step) => itemsOf(childOf(step, 'tracks')));
    return [steps, ...tracks.map((track) => childOf(track, 'steps'))].filter(isSeq);
  });
}

/** Whole lines of one item: from its comment, or its dash, to its last letter. */
function blockOf(text: string, list: YAMLSeq, index: number): Block | undefined {
  const node = list.items[index];
  if (list.flow || typeof node !== 'object' || node === null || !('range' in node))
    return undefined;
  const range = node.range as readonly [number, number, number];
  let from = text.lastIndexOf('\n', range[0] - 1) + 1;
  if (!/^ *- *$/.test(text.slice(from, range[0]))) return undefined;
  for (;;) {
    const above = text.lastIndexOf('\n', from - 2) + 1;
    if (from === 0 || !/^ *#/.test(text.slice(above, from))) break;
    from = above;
  }
  return { from, to: endOf(text, node) };
}
