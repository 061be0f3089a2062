import { OPENING } from '../playbook/opening.ts';
import { childOf, itemsOf, readSource, wordsOf } from './source.ts';

interface Words {
  readonly en: string;
  readonly ja: string;
}

/** One box of the picture of a text: a step, or where a way leads that is none. */
export interface FlowNode {
  /** Unique, whatever the text calls its steps. */
  readonly key: string;
  /** `nowhere`: a name that leads nowhere. `playbook`: another one, gone on with. */
  readonly is: 'step' | 'end' | 'nowhere' | 'playbook';
  readonly name: string;
  readonly title?: Words;
  readonly kind?: string;
  /** Its section's title, on the first step of the section. */
  readonly opens?: Words;
  /** It has a condition. */
  readonly when?: true;
  /** The playbook that the step takes in. */
  readonly takesIn?: string;
  /** The step whose track it is in. */
  readonly track?: string;
  /** No way leads here. */
  readonly unreached?: true;
  /** The run itself asks here for the playbook's `inputs`: it cannot be moved among the steps. */
  readonly fixed?: true;
  /** Where in the text it stands. */
  readonly offset?: number;
}

export interface FlowEdge {
  readonly from: string;
  readonly to: string;
  /** `back`: to a step before, or to itself: a loop. */
  readonly is: 'on' | 'answer' | 'back' | 'track';
  /** The answer it belongs to, or the track. */
  readonly label?: Words;
}

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly FlowEdge[];
}

interface Placed {
  readonly node: unknown;
  readonly key: string;
  readonly id: string;
  readonly section: number;
}

const END = 'end';

/** The ways through a playbook as its text has them, half written too; undefined where it is no YAML. */
export function flowOf(text: string): Flow | undefined {
  const root = readSource(text);
  if (!root) return undefined;
  const sections = itemsOf(childOf(root, 'sections'));
  const steps = sections.flatMap((section, at) =>
    itemsOf(childOf(section, 'steps')).map((node): Omit<Placed, 'key'> => ({
      node,
      id: idOf(node),
      section: at,
    })),
  );
  const placed = steps.map((step, at): Placed => ({ ...step, key: `step-${String(at)}` }));
  const inputs = childOf(root, 'inputs');
  const opening = itemsOf(inputs).length > 0 ? [openingNode(inputs)] : [];
  const nodes: FlowNode[] = [...opening];
  const edges: FlowEdge[] = [];
  const others = new Map<string, FlowNode>();
  const other = (is: 'end' | 'nowhere' | 'playbook', name: string): string => {
    const key = is === 'end' ? END : `${is} ${name}`;
    others.set(key, { key, is, name });
    return key;
  };
  const after = (at: number): string => placed[at + 1]?.key ?? other('end', END);
  const target = (go: string, at: number): string => {
    const [is, name = ''] = go.includes(':') ? go.split(':', 2) : ['step', go];
    if (go === 'next') return after(at);
    if (go === END) return other('end', END);
    if (is === 'section') {
      const index = sections.findIndex((section) => idOf(section) === name);
      return placed.find(({ section }) => section === index)?.key ?? other('nowhere', name);
    }
    if (is === 'playbook') {
      const later = placed.slice(at + 1).find(({ node }) => takesIn(node) === name);
      return later?.key ?? other('playbook', name);
    }
    return placed.find(({ id }) => id === name)?.key ?? other('nowhere', name);
  };
  placed.forEach(({ node, key, id, section }, at) => {
    const opens = placed[at - 1]?.section === section ? undefined : titleOf(sections[section]);
    nodes.push(stepNode(node, key, id, opens));
    const options = kindOf(node) === 'ask' ? itemsOf(childOf(node, 'options')) : [];
    for (const option of options) {
      const go = wordsOf(childOf(option, 'go'))?.value;
      if (go === undefined) continue;
      const to = target(go, at);
      const back = placed.findIndex((one) => one.key === to);
      const label = titleOf(option, 'label');
      edges.push({
        ...{ from: key, to, is: back !== -1 && back <= at ? 'back' : 'answer' },
        ...(label ? { label } : {}),
      });
    }
    // A question that is passed over, or was answered often enough, is gone on from.
    const passed = ['maxPasses', 'when'].some((field) => childOf(node, field) !== undefined);
    if (options.length > 0 && !passed) return;
    const ends = tracksOf(node, key, id, { nodes, edges });
    const from = ends.length > 0 ? ends : [key];
    for (const one of from) edges.push({ from: one, to: after(at), is: 'on' });
  });
  const first = placed[0]?.key ?? END;
  edges.push(...opening.map(({ key }): FlowEdge => ({ from: key, to: first, is: 'on' })));
  const reached = reachedFrom(nodes[0]?.key, edges);
  const all = [...nodes, ...others.values()];
  return {
    nodes: all.map((node) => (reached.has(node.key) ? node : { ...node, unreached: true })),
    edges,
  };
}

/** Draws the tracks of a step that has some; answers where they end. */
function tracksOf(
  node: unknown,
  key: string,
  id: string,
  into: { readonly nodes: FlowNode[]; readonly edges: FlowEdge[] },
): readonly string[] {
  return itemsOf(childOf(node, 'tracks')).flatMap((track, number) => {
    let last = '';
    itemsOf(childOf(track, 'steps')).forEach((step, at) => {
      const own = `${key}-track-${String(number)}-${String(at)}`;
      const label = at === 0 ? titleOf(track) : undefined;
      into.nodes.push({ ...stepNode(step, own, idOf(step), undefined), track: id });
      into.edges.push({
        ...{ from: last === '' ? key : last, to: own, is: 'track' },
        ...(label ? { label } : {}),
      });
      last = own;
    });
    return last === '' ? [] : [last];
  });
}

/** What a run begins with where its playbook has inputs, as `playbook/opening.ts` makes it. */
function openingNode(inputs: unknown): FlowNode {
  const { section, step } = OPENING;
  return {
    ...{ key: 'inputs', is: 'step', name: 'inputs', title: step, kind: 'input', opens: section },
    ...{ fixed: true, offset: offsetOf(inputs) },
  };
}

function stepNode(node: unknown, key: string, id: string, opens: Words | undefined): FlowNode {
  const title = titleOf(node);
  const kind = kindOf(node);
  const playbook = takesIn(node);
  return {
    ...{ key, is: 'step', name: id, offset: offsetOf(node) },
    ...(title ? { title } : {}),
    ...(kind === undefined ? {} : { kind }),
    ...(opens ? { opens } : {}),
    ...(childOf(node, 'when') === undefined ? {} : { when: true as const }),
    ...(playbook === undefined ? {} : { takesIn: playbook }),
  };
}

function reachedFrom(first: string | undefined, edges: readonly FlowEdge[]): ReadonlySet<string> {
  const reached = new Set<string>(first === undefined ? [] : [first]);
  // A set is walked with what is added on the way.
  for (const key of reached) {
    for (const { from, to } of edges) if (from === key) reached.add(to);
  }
  return reached;
}

function idOf(node: unknown): string {
  return wordsOf(childOf(node, 'id'))?.value ?? '';
}

function kindOf(node: unknown): string | undefined {
  return wordsOf(childOf(node, 'kind'))?.value;
}

function takesIn(node: unknown): string | undefined {
  return kindOf(node) === 'playbook' ? wordsOf(childOf(node, 'playbook'))?.value : undefined;
}

function titleOf(node: unknown, field = 'title'): Words | undefined {
  const title = childOf(node, field);
  const [en, ja] = ['en', 'ja'].map((lang) => wordsOf(childOf(title, lang))?.value);
  const either = en ?? ja;
  return either === undefined ? undefined : { en: en ?? either, ja: ja ?? either };
}

function offsetOf(node: unknown): number {
  const range = (node as { readonly range?: readonly number[] | null } | null)?.range;
  return range?.[0] ?? 0;
}
