import type { Library } from '../../actions/library.ts';
import type { PlaybookView } from '../../contract/views.ts';
import { neededActions } from '../../core/playbook/needed-actions.ts';
import type { Plan } from '../../core/run/plan.ts';
import { playbookCard } from './playbook-card.ts';
import { readStep, type NameOfRole } from './read-step.ts';
import type { Shown } from './shown.ts';

/** A playbook to read, unfolded as a run of it is or would be; its roles by name, where a kit has them. */
export function playbookView(
  plan: Plan,
  library: Library,
  shown: Shown,
  nameOf: NameOfRole = (id) => id,
): PlaybookView {
  const { playbook, ref } = plan.playbook;
  return {
    ...playbookCard(plan.playbook, library, shown),
    sha256: ref.sha256,
    symptoms: playbook.symptoms,
    outOfScope: playbook.outOfScope.map(({ when, use }) => ({
      when,
      use,
      known: library.find(use) !== undefined,
    })),
    roles: rolesOf(plan).map((one) => ({ ...one, role: nameOf(one.role) })),
    scenarios: library.scenarios
      .filter((scenario) => scenario.playbook === ref.id)
      .map(({ id, title, story }) => ({ id, title, story })),
    sections: sectionsOf(plan, nameOf),
  };
}

/**
 * Every role of the kit that a run assumes, also for the playbooks it takes in, with all that its
 * steps call: what a policy made from the steps has to allow.
 */
function rolesOf({ playbook, steps }: Plan): PlaybookView['roles'] {
  const roles = new Map<string, PlaybookView['roles'][number]>();
  const add = ({ id, role, why, actions }: PlaybookView['roles'][number]): void => {
    const known = roles.get(role);
    const all = new Set([...(known?.actions ?? []), ...actions]);
    roles.set(role, { ...(known ?? { id, role, why }), actions: [...all] });
  };
  playbook.playbook.roles.forEach(add);
  for (const { step, roles: declared } of steps) {
    declared.forEach(add);
    const { role, needs } = neededActions(step, declared);
    if (role) add({ ...role, actions: needs });
  }
  return [...roles.values()];
}

function sectionsOf(plan: Plan, nameOf: NameOfRole): PlaybookView['sections'] {
  const ids = [...new Set(plan.steps.map(({ section }) => section.id))];
  return ids.flatMap((id) => {
    const steps = plan.steps.filter(({ section }) => section.id === id);
    const section = steps[0]?.section;
    if (!section) return [];
    return [
      {
        id: section.id,
        title: section.title,
        objective: section.objective,
        from: section.from,
        steps: steps.map((at) => readStep(plan, at, nameOf)),
      },
    ];
  });
}
