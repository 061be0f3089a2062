import { setBy } from '../playbook/checks/walk.ts';
import { usesIn } from '../playbook/checks/variables.ts';
import type { Text } from '../playbook/model.ts';
import { comesFrom } from './comes-from.ts';
import { unfold, type Plan, type PinnedPlaybook } from './plan.ts';

/** A value that steps taken in need, and that nothing in them asks for or finds. */
export interface WantedValue {
  readonly value: string;
  /** The step that gives it. */
  readonly step?: Text;
  /** The playbook of that step, where it is not in this run. */
  readonly playbook?: string;
}

/**
 * What the section taken in as `as` needs from elsewhere, in the order it is used: what the run knows
 * already is not among it, nor what only a condition asks, as a step whose condition cannot be told is
 * shown.
 */
export function valuesWanted(
  plan: Plan,
  as: string,
  vars: Readonly<Record<string, string>>,
  source: PinnedPlaybook,
  find: (id: string) => PinnedPlaybook | undefined,
): readonly WantedValue[] {
  const part = plan.steps.filter(({ pulled }) => pulled?.as === as).map(({ step }) => step);
  const given = new Set([...Object.keys(vars), ...part.flatMap(setBy)]);
  const used = part.flatMap((step) => usesIn(step, []).filter(({ path }) => path[0] !== 'when'));
  const wanted = [...new Set(used.map(({ name }) => name))].filter((name) => !given.has(name));
  const whole = unfold(source, find);
  return wanted.map((value) => {
    const here = comesFrom(plan, value)?.title;
    if (here) return { value, step: here };
    const there = whole.ok ? comesFrom(whole.value, value)?.title : undefined;
    return { value, ...(there ? { step: there, playbook: source.ref.id } : {}) };
  });
}
