import type { Playbook, PlaybookRef, RoleNeed, Step, Text } from '../playbook/model.ts';
import { err, ok, type Result } from '../result.ts';

/** A playbook with the exact bytes it came from, as a run pins it. */
export interface PinnedPlaybook {
  readonly ref: PlaybookRef;
  readonly playbook: Playbook;
}

/** One step at its place in the whole run. `path` names it in records: sub-playbooks prefix it. */
export interface PlanStep {
  readonly path: string;
  /** 1-based, over the whole run. */
  readonly number: number;
  readonly prefix: string;
  readonly from: PlaybookRef;
  readonly roles: readonly RoleNeed[];
  readonly section: PlanSection;
  /** Ids of the sections this is the first step of: several where a section opens with a sub-playbook. */
  readonly opens: readonly string[];
  /** All must hold: the `when` of each playbook step this was unfolded from, outermost first, then its own. */
  readonly whens: readonly string[];
  readonly step: Step;
}

export interface PlanSection {
  /** Unique in the plan: prefix and section id. */
  readonly id: string;
  readonly title: Text;
  readonly objective: Text;
  readonly mode: 'read-do' | 'do-confirm';
  readonly from: string;
}

/** A run's playbook with its sub-playbooks unfolded in place, pinned for the whole run. */
export interface Plan {
  readonly playbook: PinnedPlaybook;
  readonly includes: readonly PlaybookRef[];
  readonly steps: readonly PlanStep[];
}

export interface PlanError {
  readonly code: 'recursive' | 'too-long';
  readonly detail: string;
}

const MOST_STEPS = 2_000;

/**
 * Unfolds `playbook` steps in place. One that names a playbook this kit does not hold stays as a
 * step to do by hand. Recursion is refused: a run must have an end.
 */
export function unfold(
  root: PinnedPlaybook,
  find: (id: string) => PinnedPlaybook | undefined,
): Result<Plan, PlanError> {
  const steps: PlanStep[] = [];
  const includes = new Map<string, PlaybookRef>();
  let opening: string[] = [];
  const failure = addSteps(root, '', [root.ref.id], []);
  if (failure) return err(failure);
  return ok({ playbook: root, includes: [...includes.values()], steps });

  function addSteps(
    pinned: PinnedPlaybook,
    prefix: string,
    open: readonly string[],
    outer: readonly string[],
  ): PlanError | undefined {
    for (const section of pinned.playbook.sections) {
      const { id, title, objective, mode } = section;
      const place = { id: prefix + id, title, objective, mode, from: pinned.ref.id };
      opening.push(place.id);
      for (const step of section.steps) {
        const whens = step.when === undefined ? outer : [...outer, step.when];
        const sub = step.kind === 'playbook' ? find(step.playbook) : undefined;
        if (sub) {
          if (open.includes(sub.ref.id)) {
            return { code: 'recursive', detail: [...open, sub.ref.id].join(' → ') };
          }
          includes.set(sub.ref.id, sub.ref);
          const failed = addSteps(sub, `${prefix}${step.id}/`, [...open, sub.ref.id], whens);
          if (failed) return failed;
          continue;
        }
        if (steps.length >= MOST_STEPS) {
          return { code: 'too-long', detail: `more than ${String(MOST_STEPS)} steps` };
        }
        steps.push({
          path: prefix + step.id,
          number: steps.length + 1,
          prefix,
          from: pinned.ref,
          roles: pinned.playbook.roles,
          section: place,
          opens: opening,
          whens,
          step,
        });
        opening = [];
      }
    }
    return undefined;
  }
}

export function stepAt(plan: Plan, path: string | undefined): PlanStep | undefined {
  return plan.steps.find((candidate) => candidate.path === path);
}

/**
 * Where an `ask` option leads: a path, or `end`. `next` and places the plan does not have
 * (another playbook, not unfolded here) lead to the step after.
 */
export function targetOf(plan: Plan, at: PlanStep, go: string): string | 'end' | 'next' {
  if (go === 'end' || go === 'next') return go;
  const [kind, name] = go.includes(':') ? go.split(':', 2) : ['step', go];
  switch (kind) {
    case 'section':
      return (
        plan.steps.find(({ opens }) => opens.includes(`${at.prefix}${name ?? ''}`))?.path ?? 'next'
      );
    case 'playbook':
      return (
        plan.steps.find((step) => step.number > at.number && step.from.id === name)?.path ?? 'end'
      );
    default: {
      const path = `${at.prefix}${name ?? ''}`;
      const exact = plan.steps.find((step) => step.path === path);
      // A target that is itself a sub-playbook step was unfolded: its first step stands in for it.
      const first = exact ?? plan.steps.find((step) => step.path.startsWith(`${path}/`));
      return first?.path ?? 'next';
    }
  }
}
