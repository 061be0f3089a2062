import type { DraftFlow } from '../../../../main/contract/views.ts';

export type FlowNode = DraftFlow['nodes'][number];
export type FlowEdge = DraftFlow['edges'][number];

export interface StepRow {
  /** Stays the step's own when it moves: the focus goes along with it. */
  readonly row: string;
  readonly node: FlowNode;
  /** From 1, in the order of the text; steps of tracks have none. */
  readonly number?: number;
  readonly leads: readonly { readonly edge: FlowEdge; readonly to: FlowNode }[];
}

/** The steps in the order of the text, each with where it leads. What is drawn is told here in words. */
export function stepRows({ nodes, edges }: DraftFlow): readonly StepRow[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  let number = 0;
  const names = new Set<string>();
  return nodes
    .filter(({ is }) => is === 'step')
    .map((node) => ({
      row: rowOf(node, names),
      node,
      ...(node.track === undefined ? { number: (number += 1) } : {}),
      leads: edges.flatMap((edge) => {
        const to = edge.from === node.key ? byKey.get(edge.to) : undefined;
        return to ? [{ edge, to }] : [];
      }),
    }));
}

/** What a responder would be led into and not out of, or never see. */
export function deadEnds({ nodes }: DraftFlow): readonly FlowNode[] {
  return nodes.filter(
    ({ is, unreached, takesIn, known }) =>
      is === 'nowhere' ||
      (is === 'step' && unreached === true) ||
      ((is === 'playbook' || takesIn !== undefined) && known !== true),
  );
}

function rowOf({ key, name }: FlowNode, names: Set<string>): string {
  if (name === '' || names.has(name)) return key;
  names.add(name);
  return name;
}

/** Ways from one box to another drawn as one, with all the answers that lead along it. */
export function drawnWays({ edges }: DraftFlow): readonly (FlowEdge & {
  readonly labels: readonly NonNullable<FlowEdge['label']>[];
})[] {
  const ways = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    const way = `${edge.from} ${edge.to}`;
    ways.set(way, [...(ways.get(way) ?? []), edge]);
  }
  return [...ways.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    return [{ ...first, labels: [first, ...more].flatMap(({ label }) => label ?? []) }];
  });
}
