import { Graph, layout } from '@dagrejs/dagre';
import type { DraftFlow } from '../../../../main/contract/views.ts';
import { drawnWays, type FlowEdge } from './step-rows.ts';

/** Pixels: boxes are all alike, so that nothing has to be measured before it is placed. */
export const BOX = { width: 224, height: 64 } as const;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Way {
  readonly key: string;
  readonly is: FlowEdge['is'];
  /** From the box it leaves to the box it reaches, through the gaps between the others. */
  readonly points: readonly Point[];
  readonly label?: Point & {
    readonly text: string;
    readonly width: number;
    readonly height: number;
  };
}

export interface Drawing {
  /** Upper left corner of each box, by key. */
  readonly places: ReadonlyMap<string, Point>;
  readonly ways: readonly Way[];
  readonly width: number;
  readonly height: number;
}

const MARGIN = 24;
const LABEL = { most: 176, line: 18 } as const;
/** Room above and below a row that only labels and passing ways are in. */
const PASSING = LABEL.line / 2 + 2;

/** The boxes from top to bottom in the order of the steps, and the ways round them with their words. */
export function drawingOf(
  flow: DraftFlow,
  wordsOf: (label: NonNullable<FlowEdge['label']>) => string,
): Drawing {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: 'TB',
    nodesep: 40,
    edgesep: 24,
    ranksep: 72,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { key } of flow.nodes) graph.setNode(key, { ...BOX });
  const drawn = drawnWays(flow).map((way, at) => {
    const text = way.labels.map(wordsOf).join(' / ');
    const size = text === '' ? { width: 0, height: 0 } : sizeOf(text);
    const { from, to, is } = way;
    // A way back pulls nothing up: it is laid out downwards, and drawn the other way round.
    const [above, below] = is === 'back' ? [to, from] : [from, to];
    graph.setEdge(above, below, { ...size, labelpos: 'c' }, String(at));
    return { ...way, text, size, above, below, name: String(at) };
  });
  layout(graph);
  const places = new Map(
    flow.nodes.map(({ key }) => {
      const { x = 0, y = 0 } = graph.node(key) as Partial<Point>;
      return [key, { x: x - BOX.width / 2, y: y - BOX.height / 2 }] as const;
    }),
  );
  const rows = new Set([...places.values()].map(({ y }) => Math.round(y + BOX.height / 2)));
  const ways = drawn.map(({ from, to, is, text, size, above, below, name }): Way => {
    const {
      points = [],
      x = 0,
      y = 0,
    } = graph.edge(above, below, name) as Partial<Point> & {
      readonly points?: readonly Point[];
    };
    const upright = from === to ? points : upThrough(points, rows);
    return {
      key: `${from} ${to}`,
      is,
      points: is === 'back' ? [...upright].reverse() : upright,
      ...(text === '' ? {} : { label: { x, y, text, ...size } }),
    };
  });
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { places, ways, width, height };
}

/** Through each row a way goes straight; it moves aside only in the gaps between rows, where no box is. */
function upThrough(points: readonly Point[], rows: ReadonlySet<number>): readonly Point[] {
  return points.flatMap(({ x, y }, at) => {
    if (at === 0 || at === points.length - 1) return [{ x, y }];
    const half = rows.has(Math.round(y)) ? BOX.height / 2 + 2 : PASSING;
    return [
      { x, y: y - half },
      { x, y: y + half },
    ];
  });
}

/** Wide characters are as wide as they are high; a Latin one takes about half. */
function sizeOf(text: string): { readonly width: number; readonly height: number } {
  const long = [...text].reduce((sum, one) => sum + (one > '\u2e7f' ? 13.5 : 7.6), 12);
  const width = Math.min(LABEL.most, Math.ceil(long));
  return { width, height: Math.ceil(long / LABEL.most) * LABEL.line };
}
