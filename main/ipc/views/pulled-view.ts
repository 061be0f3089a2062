import type { ActiveRun } from '../../actions/desk.ts';
import { mayPutBack } from '../../actions/pull-in.ts';
import type { PulledView } from '../../contract/views/run-view.ts';

/** Sections of other playbooks in this run; none where nothing was taken in. */
export function pulledViews(run: ActiveRun): { readonly pulled?: readonly PulledView[] } {
  const pulled = (run.state.pulled ?? []).flatMap(({ as, playbook }): readonly PulledView[] => {
    const first = run.plan.steps.find((step) => step.pulled?.as === as);
    if (!first) return [];
    return [
      { as, playbook: playbook.id, title: first.section.title, mayPutBack: mayPutBack(run, as) },
    ];
  });
  return pulled.length > 0 ? { pulled } : {};
}
