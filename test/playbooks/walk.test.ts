import { describe, expect, it } from 'vitest';
import type { Plan, PlanStep } from '../../main/core/run/plan.ts';
import { bundled, planOf } from './support/bundled.ts';
import { explore } from './support/explore.ts';

/** Everything a run's branches hold: what some way must have gone. */
function edgesOf(plan: Plan): readonly string[] {
  return plan.steps.flatMap(({ path, step }) => [
    ...(step.kind === 'ask' ? step.options.map(({ id }) => `${path}=${id}`) : []),
    ...(step.when === undefined ? [] : [`${path}?true`, `${path}?false`]),
  ]);
}

function leads(go: string, { from }: PlanStep): boolean {
  return go === `playbook:${from.id}`;
}

/** PB-00 is what others open with: it ends inside, and the one around it closes. */
const closesItself = ({ id }: { readonly id: string }): boolean => id !== 'PB-00';

describe.each(bundled.map((playbook) => [playbook.id, playbook] as const))(
  'every way through %s',
  (_, playbook) => {
    const plan = planOf(playbook);
    const explored = explore(plan);

    it('comes past every step', () => {
      const missed = plan.steps.filter(({ path }) => !explored.visited.has(path));
      expect(missed.map(({ path }) => path)).toEqual([]);
    });

    it('takes every answer, and both sides of every condition', () => {
      expect(edgesOf(plan).filter((edge) => !explored.edges.has(edge))).toEqual([]);
    });

    it('ends', () => {
      expect(explored.endless).toEqual([]);
      expect(explored.ends.length).toBeGreaterThan(0);
    });

    it('never ends because the playbook an answer leads to has no part in the run', () => {
      const away = plan.steps.flatMap(({ path, number, step }) =>
        (step.kind === 'ask' ? step.options : [])
          .filter(({ go }) => go.startsWith('playbook:'))
          .filter(({ go }) => !plan.steps.some((one) => one.number > number && leads(go, one)))
          .map(({ id }) => `${path}=${id}`),
      );
      expect(away).toEqual([]);
    });
  },
);

describe.each(bundled.filter(closesItself).map((playbook) => [playbook.id, playbook] as const))(
  'every way through %s that opens a session',
  (_, playbook) => {
    it('leads to PB-15', () => {
      const { ends } = explore(planOf(playbook));
      const open = ends.filter(({ marks }) => marks.opened && !marks.closed);
      expect(open.map(({ way }) => way.join(' → '))).toEqual([]);
    });
  },
);
