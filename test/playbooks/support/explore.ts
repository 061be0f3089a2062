import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { apply } from '../../../main/core/run/fold.ts';
import { startOf } from '../../../main/core/run/next.ts';
import type { Plan, PlanStep } from '../../../main/core/run/plan.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { headOf, tracksAt } from '../../../main/core/run/tracks.ts';
import { evaluateWhen } from '../../../main/core/run/when.ts';
import { aheadOf, type Ahead } from './ahead.ts';
import { candidatesOf, valuesFor, type Candidates } from './candidates.ts';
import { after, began, type Marks } from './marks.ts';
import { neverBegun, passedOver, waysOn } from './ways-on.ts';

/** One place of a run, with all that can still make a difference further on. */
interface Node {
  readonly at: PlanStep | undefined;
  readonly state: RunState;
  readonly marks: Marks;
  readonly way: readonly string[];
}

export interface Explored {
  readonly plan: Plan;
  /** Paths of the steps some way leads past. */
  readonly visited: ReadonlySet<string>;
  /** `path=option` of every answer, and `path?true`, `path?false` of every condition. */
  readonly edges: ReadonlySet<string>;
  /** Ways that come back to where they were, with nothing changed. */
  readonly endless: readonly string[];
  readonly ends: readonly { readonly marks: Marks; readonly way: readonly string[] }[];
  readonly places: number;
}

const MOST_PLACES = 60_000;

/**
 * Goes every way through a run with the app's own reducer: every answer, every value a condition
 * tells apart, every loop up to its bound. Ways that meet at the same place with the same future
 * are gone on with once.
 */
export function explore(plan: Plan): Explored {
  const candidates = candidatesOf(plan);
  const ahead = aheadOf(plan);
  const visited = new Set<string>();
  const edges = new Set<string>();
  const endless: string[] = [];
  const ends: Explored['ends'][number][] = [];
  const seen = new Map<string, 'open' | 'done'>();

  const first = begin(plan);
  const stack: { node: Node; key: string; rest: Node[] | undefined }[] = [];
  for (const node of onward(plan, { at: undefined, state: first, marks: began, way: [] }, edges)) {
    push(node);
  }
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    top.rest ??= answersAt(top.node, candidates, edges).flatMap((one) => onward(plan, one, edges));
    const next = top.rest.pop();
    if (next) push(next);
    else {
      seen.set(top.key, 'done');
      stack.pop();
    }
  }
  return { plan, visited, edges, endless, ends, places: seen.size };

  function push(node: Node): void {
    if (!node.at) {
      ends.push({ marks: node.marks, way: node.way });
      return;
    }
    const key = keyOf(plan, node, ahead.get(node.at.path));
    const before = seen.get(key);
    if (before === 'open') endless.push(node.way.join(' → '));
    if (before) return;
    if (seen.size >= MOST_PLACES) throw new Error(`more than ${String(MOST_PLACES)} places`);
    visited.add(node.at.path);
    seen.set(key, 'open');
    stack.push({ node, key, rest: undefined });
  }
}

/** From a step that has its answer to those that may be next, each of them started. */
function onward(plan: Plan, node: Node, edges: Set<string>): Node[] {
  const { at } = node;
  const done = { path: at?.path ?? '', how: 'person' } as const;
  const state = at ? record(node.state, { type: 'step.done', data: done }) : node.state;
  return waysOn(plan, state, at).map((next) => {
    for (const { path } of passedOver(plan, state, at, next)) edges.add(`${path}?false`);
    if (!next) return { ...node, state, at: undefined };
    if (next.step.when !== undefined) edges.add(`${next.path}?true`);
    for (const { path } of neverBegun(plan, state, next)) edges.add(`${path}?false`);
    return {
      at: next,
      state: record(state, startOf(state, next)),
      marks: after(node.marks, next),
      way: next.track?.path === at?.track?.path ? node.way : [...node.way, trackOf(next)],
    };
  });
}

function trackOf({ track, path }: PlanStep): string {
  return track ? `[${track.id}]` : path;
}

/** The same place once for each answer that can be given there. */
function answersAt(node: Node, candidates: Candidates, edges: Set<string>): Node[] {
  const at = node.at!;
  const { step, path } = at;
  if (step.kind === 'ask') {
    return step.options.map(({ id }) => {
      edges.add(`${path}=${id}`);
      return {
        ...node,
        way: [...node.way, `${path}=${id}`],
        state: record(node.state, { type: 'answer', data: { path, option: id } }),
      };
    });
  }
  const fields = [...(step.kind === 'input' ? step.fields : []), ...step.outputs];
  let nodes: Node[] = [node];
  for (const field of fields) {
    const values = valuesFor(field, candidates);
    nodes = nodes.flatMap((one) =>
      values.map((value) => {
        if (value === undefined) return one;
        const data = { path, values: [{ id: field.id, type: field.type, value }] };
        const way = values.length > 1 ? [...one.way, `${field.id}=${value}`] : one.way;
        return { ...one, way, state: record(one.state, { type: 'input', data }) };
      }),
    );
  }
  return nodes;
}

function keyOf(plan: Plan, { at, state, marks }: Node, ahead: Ahead | undefined): string {
  const vars = ahead?.variables.map((name) => state.vars[name] ?? null);
  // Past its bound a loop goes on whatever the number.
  const passes = ahead?.loops.map(([path, most]) => Math.min(state.steps[path]?.pass ?? 0, most));
  const head = headOf(plan, at?.path);
  const tracks = head && tracksAt(plan, state, head.path, evaluateWhen);
  return JSON.stringify([at?.path, vars, passes, marks, tracks?.map(({ standing }) => standing)]);
}

function begin(plan: Plan): RunState {
  const { playbook, includes } = plan;
  const data = { run: 'r', playbook: playbook.ref, includes, person: 'sato', lang: 'en' as const };
  return record(undefined, { type: 'run.start', data });
}

function record(before: RunState | undefined, draft: Pick<Draft, 'type' | 'data'>): RunState {
  const entry = { ...draft, seq: 1, ts: '2026-01-01T00:00:00.000Z', logId: 'l' } as Entry;
  const state = apply(before, entry);
  if (!state) throw new Error('no state');
  return state;
}
