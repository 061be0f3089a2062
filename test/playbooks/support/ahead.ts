import { answerVariable } from '../../../main/core/playbook/checks/walk.ts';
import { conditionVariables } from '../../../main/core/playbook/condition.ts';
import { headOf } from '../../../main/core/run/tracks.ts';
import { targetOf, type Plan, type PlanStep } from '../../../main/core/run/plan.ts';

/** What can still make a difference from a step on. */
export interface Ahead {
  /** Variables that a condition further on reads before they get another value. */
  readonly variables: readonly string[];
  /** Questions here or further on that lead back so many times at most, with that number. */
  readonly loops: readonly (readonly [path: string, most: number])[];
}

interface Place {
  readonly at: PlanStep;
  readonly reads: readonly string[];
  readonly sets: ReadonlySet<string>;
  /** Numbers in the plan of the steps that may come next. */
  readonly next: readonly number[];
  /** What is read after this step's answer. */
  variables: ReadonlySet<string>;
  loops: ReadonlySet<string>;
}

/** For every step what lies ahead of it: a loop that is over, or a value nobody reads, does not. */
export function aheadOf(plan: Plan): ReadonlyMap<string, Ahead> {
  const places = plan.steps.map((at) => placeOf(plan, at));
  const bounds = new Map(
    plan.steps.flatMap(({ path, step }) =>
      step.kind === 'ask' && step.maxPasses !== undefined ? [[path, step.maxPasses] as const] : [],
    ),
  );
  for (let changed = true; changed;) {
    changed = false;
    for (const place of [...places].reverse()) {
      const entered = place.next.map((index) => entering(places, index));
      const variables = new Set(entered.flatMap(([read]) => [...read]));
      for (const name of place.sets) variables.delete(name);
      const loops = new Set(entered.flatMap(([, passed]) => [...passed]));
      if (bounds.has(place.at.path)) loops.add(place.at.path);
      changed ||= variables.size > place.variables.size || loops.size > place.loops.size;
      Object.assign(place, { variables, loops });
    }
  }
  return new Map(
    places.map(({ at, variables, loops }) => [
      at.path,
      {
        variables: [...variables].sort(),
        loops: [...loops].sort().map((path) => [path, bounds.get(path) ?? 0] as const),
      },
    ]),
  );
}

/** What is read from the moment a step is considered: its condition, itself, or the one behind it. */
function entering(
  places: readonly Place[],
  from: number,
): readonly [read: ReadonlySet<string>, passed: ReadonlySet<string>] {
  const read = new Set<string>();
  const passed = new Set<string>();
  for (const place of places.slice(from)) {
    for (const name of [...place.reads, ...place.variables]) read.add(name);
    for (const path of place.loops) passed.add(path);
    if (place.at.step.when === undefined) break;
  }
  return [read, passed];
}

/** Tracks are gone on with in any order, and behind them the list goes on. */
function besideOf(plan: Plan, { path }: PlanStep): readonly number[] {
  const head = headOf(plan, path);
  if (!head) return [];
  const tracks = plan.steps.filter(({ track }) => track?.head === head.path);
  const firsts = new Map(tracks.toReversed().map(({ track, number }) => [track?.path, number - 1]));
  return [...firsts.values(), tracks.at(-1)?.number ?? head.number];
}

function placeOf(plan: Plan, at: PlanStep): Place {
  const { step, number } = at;
  const targets = step.kind === 'ask' ? step.options.map(({ go }) => targetOf(plan, at, go)) : [];
  const led = plan.steps.filter(({ path }) => targets.includes(path)).map((one) => one.number - 1);
  const read = step.when === undefined ? undefined : conditionVariables(step.when);
  const sets =
    step.kind === 'ask'
      ? [answerVariable(step.id)]
      : step.kind === 'input'
        ? step.fields.filter(({ required }) => required).map(({ id }) => id)
        : [];
  return {
    at,
    reads: read?.ok ? read.value : [],
    sets: new Set(sets),
    next: [number, ...led, ...besideOf(plan, at)],
    variables: new Set(),
    loops: new Set(),
  };
}
