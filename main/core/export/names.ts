import type { StepKind, Text } from '../playbook/model.ts';
import { withPulled } from '../run/pulled.ts';
import { unfold, type PinnedPlaybook } from '../run/plan.ts';
import type { Pulled } from '../run/state.ts';

/** What steps and answers are called, as the playbook that was run says. */
export interface Names {
  readonly title?: Text;
  step(
    path: string,
  ): { readonly number: number; readonly title: Text; readonly kind?: StepKind } | undefined;
  /** Of one of the tracks of a step. */
  track(path: string, id: string): Text | undefined;
  option(path: string, id: string): Text | undefined;
}

/** A log whose playbook bytes are not at hand: paths and ids stand for themselves. */
export const noNames: Names = {
  step: () => undefined,
  track: () => undefined,
  option: () => undefined,
};

/**
 * Names from the playbooks as they were run: the one of the run first, then those it includes and the
 * sections it took in.
 */
export function namesOf(
  playbooks: readonly PinnedPlaybook[],
  pulled: readonly Pulled[] = [],
): Names {
  const [root] = playbooks;
  if (!root) return noNames;
  const find = (id: string): PinnedPlaybook | undefined =>
    playbooks.find(({ ref }) => ref.id === id);
  const plan = unfold(root, find);
  if (!plan.ok) return { ...noNames, title: root.playbook.title };
  const whole = withPulled(plan.value, { pulled }, find);
  const steps = new Map(whole.steps.map((step) => [step.path, step]));
  return {
    title: root.playbook.title,
    step: (path) => {
      const found = steps.get(path);
      return found && { number: found.number, title: found.step.title, kind: found.step.kind };
    },
    track: (path, id) => {
      const step = steps.get(path)?.step;
      return step?.kind === 'parallel'
        ? step.tracks.find((one) => one.id === id)?.title
        : undefined;
    },
    option: (path, id) => {
      const step = steps.get(path)?.step;
      return step?.kind === 'ask' ? step.options.find((one) => one.id === id)?.label : undefined;
    },
  };
}
