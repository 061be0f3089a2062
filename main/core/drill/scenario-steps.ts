import type { Complaint } from '../playbook/finding.ts';
import type { Plan } from '../run/plan.ts';
import type { Scenario } from './scenario.ts';

/**
 * Steps a scenario names that its playbook does not have: an objective that can never be met, or an
 * item of the timeline that never happens.
 */
export function strayedSteps(
  { playbook, objectives, timeline }: Scenario,
  plan: Plan,
): readonly Complaint[] {
  const has = (path: string): boolean => plan.steps.some((step) => step.path === path);
  const named = [
    ...objectives.flatMap(({ measure }, index) =>
      measure.kind === 'critical-steps'
        ? measure.steps.map((step, at) => ({
            step,
            path: ['objectives', index, 'measure', 'steps', at],
          }))
        : [],
    ),
    ...timeline.flatMap(({ when }, index) =>
      when.is === 'step' ? [{ step: when.path, path: ['timeline', index, 'when', 'step'] }] : [],
    ),
  ];
  return named
    .filter(({ step }) => !has(step))
    .map(({ step, path }) => ({
      path,
      level: 'error',
      code: 'scenario-step',
      message: {
        en: `${playbook} has no step "${step}". Name it by its path: open/sign-in is sign-in of the playbook that the step open contains.`,
        ja: `${playbook} にステップ「${step}」はありません。パスで書いてください。open/sign-in は、ステップ open に含まれる手順書の sign-in です。`,
      },
    }));
}
