import type { Complaint } from '../playbook/finding.ts';
import type { Step } from '../playbook/model.ts';
import { stepAt, type Plan } from '../run/plan.ts';
import type { Move } from './moves.ts';
import type { Scenario } from './scenario.ts';

/**
 * Steps a scenario names that its playbook does not have: an objective that can never be met, or an
 * item of the timeline that never happens.
 */
export function strayedSteps(scenario: Scenario, plan: Plan): readonly Complaint[] {
  const { playbook, objectives, timeline, responder = {} } = scenario;
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
    ...Object.keys(responder).map((step) => ({ step, path: ['responder', step] })),
  ];
  return [
    ...strayed(
      playbook,
      named.filter(({ step }) => !has(step)),
      plan,
    ),
    ...idle(responder, plan),
  ];
}

const SHOWN_PATHS = 3;

interface Named {
  readonly step: string;
  readonly path: Complaint['path'];
}

function strayed(playbook: string, named: readonly Named[], plan: Plan): readonly Complaint[] {
  return named.map(({ step, path }) => ({
    path,
    level: 'error',
    code: 'scenario-step',
    message: {
      en: `${playbook} has no step "${step}". ${hint(step, plan).en}`,
      ja: `${playbook} に手順「${step}」はありません。${hint(step, plan).ja}`,
    },
  }));
}

/** The paths that end in the same id, else how a path is made. */
function hint(step: string, plan: Plan): Complaint['message'] {
  const id = step.slice(step.lastIndexOf('/') + 1);
  const alike = plan.steps.map(({ path }) => path).filter((path) => path.endsWith(`/${id}`));
  if (alike.length > 0) {
    const shown = alike.slice(0, SHOWN_PATHS);
    return {
      en: `Write its whole path: ${shown.join(' or ')}.`,
      ja: `パス全体を書いてください：${shown.join('、')}`,
    };
  }
  return {
    en: 'Name it by its path: open/sign-in is sign-in of the playbook that the step open contains. That playbook must be among the files that are checked.',
    ja: 'パスで書いてください。open/sign-in は、手順 open に含まれる手順書の sign-in です。その手順書も一緒に検査してください。',
  };
}

/** Answers and fields the step does not have: the responder would stop there. */
function idle(responder: NonNullable<Scenario['responder']>, plan: Plan): readonly Complaint[] {
  return Object.entries(responder).flatMap(([at, move]) => {
    const found = stepAt(plan, at);
    if (!found) return [];
    return unknownOf(move, found.step).map(([part, name]): Complaint => ({
      path: ['responder', at, part],
      level: 'error',
      code: 'scenario-move',
      message: {
        en: `The step "${at}" has no ${part === 'answer' ? 'answer' : 'field'} "${name}". See what it offers in its playbook.`,
        ja: `手順「${at}」に${part === 'answer' ? '選択肢' : '項目'}「${name}」はありません。手順書にあるものを書いてください。`,
      },
    }));
  });
}

function unknownOf({ answers = [], types = {} }: Move, step: Step): readonly [string, string][] {
  const options = step.kind === 'ask' ? step.options.map(({ id }) => id) : [];
  const fields = step.kind === 'input' ? step.fields.map(({ id }) => id) : [];
  return [
    ...answers.filter((id) => !options.includes(id)).map((id): [string, string] => ['answer', id]),
    ...Object.keys(types)
      .filter((id) => !fields.includes(id))
      .map((id): [string, string] => ['type', id]),
  ];
}
