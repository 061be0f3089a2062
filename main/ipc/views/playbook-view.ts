import type { Library } from '../../actions/library.ts';
import type { PlaybookView } from '../../contract/views.ts';
import type { Plan } from '../../core/run/plan.ts';
import { playbookCard } from './playbook-card.ts';
import { readStep } from './read-step.ts';
import type { Shown } from './shown.ts';

/** A playbook to read, unfolded as a run of it is or would be. */
export function playbookView(plan: Plan, library: Library, shown: Shown): PlaybookView {
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
    roles: playbook.roles.map(({ id, role, why, actions }) => ({ id, role, why, actions })),
    scenarios: library.scenarios
      .filter((scenario) => scenario.playbook === ref.id)
      .map(({ id, title, story }) => ({ id, title, story })),
    sections: sectionsOf(plan),
  };
}

function sectionsOf(plan: Plan): PlaybookView['sections'] {
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
        steps: steps.map((at) => readStep(plan, at)),
      },
    ];
  });
}
