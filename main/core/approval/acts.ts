import type { Step } from '../playbook/model.ts';
import { renderCommand } from '../playbook/render-command.ts';
import { renderTemplate } from '../playbook/template.ts';
import type { Plan, PlanStep } from '../run/plan.ts';
import type { ApprovedAct } from './request.ts';

type Vars = Readonly<Record<string, string>>;

/**
 * What is done on the strength of an approval: the steps behind it in its list that change
 * something, up to the next approval.
 */
export function actsAfter(plan: Plan, at: PlanStep, vars: Vars): readonly ApprovedAct[] {
  const behind = plan.steps.slice(at.number);
  const end = behind.findIndex(
    ({ section, step }) => section.id !== at.section.id || step.kind === 'approve',
  );
  return (end < 0 ? behind : behind.slice(0, end))
    .filter(({ step }) => step.risk !== 'read')
    .map(({ step }) => ({ title: step.title, risk: step.risk, lines: linesOf(step, vars) }));
}

/** A text with its values; what has none yet keeps its name. */
export function filled(text: string, vars: Vars): string {
  return text.replace(
    /\$\{([a-z][a-z0-9_]{0,62})\}/g,
    (whole, name: string) => vars[name] ?? whole,
  );
}

function linesOf(step: Step, vars: Vars): readonly string[] {
  const fill = (...texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [filled(text, vars)]));
  switch (step.kind) {
    case 'run-command': {
      const rendered = renderCommand(step, vars);
      const { region, script, targets } = rendered.ok ? rendered.value : step;
      return [...fill(step.document, region), JSON.stringify(targets), ...(script ?? [])];
    }
    case 'automation':
      return [...fill(step.document, step.region), ...parameters(step.parameters, vars)];
    case 'cli': {
      const rendered = renderTemplate(step.command, vars);
      return [rendered.ok ? rendered.value : step.command];
    }
    case 'terminal':
      return fill(step.target, step.region);
    case 'secret':
      return fill(step.name, step.field, step.region);
    case 'revoke':
      return fill(step.role ?? step.every, step.person);
    default:
      return fill(step.do.en);
  }
}

function parameters(
  values: Readonly<Record<string, readonly string[]>> | undefined,
  vars: Vars,
): readonly string[] {
  return Object.entries(values ?? {}).map(
    ([name, list]) => `${name}: ${list.map((one) => filled(one, vars)).join(', ')}`,
  );
}
