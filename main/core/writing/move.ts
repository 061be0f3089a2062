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
    return [
      { ...upper, insert: text.slice(lower.from, lower.to) },
      { ...lower, insert: text.slice(upper.from, upper.to) },
    ];
  }
  return undefined;
}

/** The step whose lines the caret is in: of a track, the inner one. */
export function stepAround(text: string, offset: number): string | undefined {
  const around = listsIn(readSource(text)).flatMap((list) =>
    list.items.filter((_, index) => {
      const block = blockOf(text, list, index);
      return block !== undefined && block.from <= offset && offset <= block.to;
    }),
  );
  return wordsOf(childOf(around.at(-1), 'id'))?.value;
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
