import type { Draft, Entry } from '../../../main/core/journal/payload.ts';
import { apply } from '../../../main/core/run/fold.ts';
import { startOf, stepAfter } from '../../../main/core/run/next.ts';
import type { Plan, PlanStep } from '../../../main/core/run/plan.ts';
import type { RunState } from '../../../main/core/run/state.ts';
import { evaluateWhen } from '../../../main/core/run/when.ts';
import { aheadOf, type Ahead } from './ahead.ts';
import { candidatesOf, valuesFor, type Candidates } from './candidates.ts';
import { after, began, type Marks } from './marks.ts';

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
  push(onward(plan, { at: undefined, state: first, marks: began, way: [] }, edges));
  while (stack.length > 0) {
    const top = stack[stack.length - 1]!;
    top.rest ??= answersAt(top.node, candidates, edges);
    const next = top.rest.pop();
    if (next) push(onward(plan, next, edges));
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
    const key = keyOf(node, ahead.get(node.at.path));
    const before = seen.get(key);
    if (before === 'open') endless.push(node.way.join(' → '));
    if (before) return;
    if (seen.size >= MOST_PLACES) throw new Error(`more than ${String(MOST_PLACES)} places`);
    visited.add(node.at.path);
    seen.set(key, 'open');
    stack.push({ node, key, rest: undefined });
  }
}

/** From a step that has its answer to the next, which is started. */
function onward(plan: Plan, node: Node, edges: Set<string>): Node {
  let asked = 0;
  const next = stepAfter(plan, node.state, node.at?.path, (expression, vars) => {
    asked += 1;
    return evaluateWhen(expression, vars);
  });
  // Those passed over stand right before the next, each with a condition that was asked.
  const passed = asked - (next?.step.when === undefined ? 0 : 1);
  const before = (next?.number ?? plan.steps.length + 1) - 1;
  for (const { path } of plan.steps.slice(before - passed, before)) edges.add(`${path}?false`);
  if (next?.step.when !== undefined) edges.add(`${next.path}?true`);
  if (!next) return { ...node, at: undefined };
  return {
    at: next,
    state: record(node.state, startOf(node.state, next)),
    marks: after(node.marks, next),
    way: node.way,
  };
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

function keyOf({ at, state, marks }: Node, ahead: Ahead | undefined): string {
  const vars = ahead?.variables.map((name) => state.vars[name] ?? null);
  // Past its bound a loop goes on whatever the number.
  const passes = ahead?.loops.map(([path, most]) => Math.min(state.steps[path]?.pass ?? 0, most));
  return JSON.stringify([at?.path, vars, passes, marks]);
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
