import { Graph, layout } from '@dagrejs/dagre';
import type { DraftFlow } from '../../../../main/contract/views.ts';

/** Pixels: boxes are all alike, so that nothing has to be measured before it is placed. */
export const BOX = { width: 224, height: 64 } as const;

/** Where the middle of each box stands, by key: from top to bottom in the order of the steps. */
export function placesOf({
  nodes,
  edges,
}: DraftFlow): ReadonlyMap<string, { readonly x: number; readonly y: number }> {
  const graph = new Graph({ multigraph: true });
  // Room beside the boxes for what a way back is called.
  const nodesep = edges.some(({ is }) => is === 'back') ? 128 : 32;
  graph.setGraph({ rankdir: 'TB', nodesep, ranksep: 56 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of nodes) graph.setNode(key, { ...BOX });
  // A way back pulls nothing up: it would turn the order of the steps around.
  edges.forEach(({ from, to, is }, at) => {
    if (is !== 'back') graph.setEdge(from, to, {}, String(at));
  });
  layout(graph);
  return new Map(
    nodes.map(({ key }) => {
      const { x = 0, y = 0 } = graph.node(key) as { readonly x?: number; readonly y?: number };
      return [key, { x: x - BOX.width / 2, y: y - BOX.height / 2 }];
    }),
  );
}
