import type { Step, StepDetail, Text } from '../playbook/model.ts';
import { renderCommand, type RunCommandDetail } from '../playbook/render-command.ts';
import { renderKnown } from '../playbook/template.ts';
import type { Plan, PlanStep } from '../run/plan.ts';
import { shownParameters, type Parameters } from '../aws/secret-parameter.ts';
import type { ApprovedAct } from './request.ts';

type Vars = Readonly<Record<string, string>>;

/**
 * What is done on the strength of an approval: the steps behind it in its list that change
 * something, up to the next approval. One in a track is for that track alone; one before tracks is
 * for each of them, up to an approval of its own. A section taken in asks for itself.
 */
export function actsAfter(plan: Plan, at: PlanStep, vars: Vars): readonly ApprovedAct[] {
  const own = at.track?.path;
  const ended = new Set<string | undefined>();
  return plan.steps.slice(at.number).flatMap(({ step, path, section, track, pulled }) => {
    const lane = track?.path;
    if (pulled?.as !== at.pulled?.as || (own !== undefined && lane !== own)) return [];
    if (ended.has(own) || ended.has(lane)) return [];
    if (section.id !== at.section.id || step.kind === 'approve') {
      ended.add(lane);
      return [];
    }
    // Tracks of the plan are told by their own steps.
    const told = plan.steps.some((one) => one.track?.head === path);
    return told ? [] : actsOf(step, vars);
  });
}

/** The approval that a step is done on the strength of: the last before it in its list. */
export function approvalBefore(plan: Plan, at: PlanStep): PlanStep | undefined {
  return plan.steps
    .slice(0, at.number - 1)
    .findLast(
      ({ section, step, track }) =>
        section.id === at.section.id &&
        step.kind === 'approve' &&
        (track === undefined || track.path === at.track?.path),
    );
}

/** A sentence for a person with its values, in both languages: whoever reads it chooses theirs. */
export function said({ en, ja }: Text, vars: Vars): Text {
  return { en: renderKnown(en, vars, 'said'), ja: renderKnown(ja, vars, 'said') };
}

function actsOf(step: Step, vars: Vars): readonly ApprovedAct[] {
  if (step.kind === 'parallel') {
    return step.tracks.flatMap(({ steps }) => steps.flatMap((one) => actsOf(one, vars)));
  }
  if (step.risk === 'read') return [];
  const { title, risk } = step;
  const does = doesOf(step, vars);
  return [{ title, risk, lines: linesOf(step, vars), ...(does ? { does } : {}) }];
}

/** What no line of the step says whole, in words. */
function doesOf(step: Step, vars: Vars): Text | undefined {
  switch (step.kind) {
    case 'run-command':
    case 'automation':
    case 'cli':
    case 'secret':
    case 'revoke':
      return undefined;
    case 'check':
      return said(joined([step.do, ...step.items.map(({ label }) => label)]), vars);
    case 'evidence':
      return said(joined([step.do, step.what]), vars);
    case 'do':
    case 'ask':
    case 'input':
    case 'sign-in':
    case 'assume-role':
    case 'terminal':
    case 'link':
    case 'wait':
    case 'approve':
    case 'parallel':
    case 'playbook':
      return said(step.do, vars);
  }
}

/** What goes to AWS, as it is sent; what has no value yet keeps its name. */
function linesOf(step: StepDetail, vars: Vars): readonly string[] {
  const plain = (...texts: readonly (string | undefined)[]): readonly string[] =>
    texts.flatMap((text) => (text === undefined ? [] : [renderKnown(text, vars, 'plain')]));
  switch (step.kind) {
    case 'run-command':
      return commandLines(step, vars);
    case 'automation':
      return [
        ...plain(step.document, step.region),
        ...parameterLines(filled(step.parameters, vars)),
      ];
    case 'cli':
      return [renderKnown(step.command, vars)];
    case 'assume-role':
      return [step.role];
    case 'terminal':
      return plain(step.target, step.region);
    case 'secret':
      return plain(step.name, step.field, step.region);
    case 'revoke':
      return plain(step.role ?? step.every, step.person);
    case 'link':
      return plain(step.url);
    case 'playbook':
      return [step.playbook];
    case 'wait':
      return [`${String(step.seconds)} s`];
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'evidence':
    case 'approve':
    case 'parallel':
      return [];
  }
}

function commandLines(step: RunCommandDetail, vars: Vars): readonly string[] {
  const { document, maxConcurrency, maxErrors } = step;
  const rendered = renderCommand(step, vars);
  const limits = Object.entries({ maxConcurrency, maxErrors }).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  if (rendered.ok) {
    const { region, targets, script, parameters } = rendered.value;
    const where = region === undefined ? [] : [region];
    return [
      document,
      ...where,
      JSON.stringify(targets),
      ...limits,
      ...parameterLines(parameters),
      ...script,
    ];
  }
  const where = step.region === undefined ? [] : [renderKnown(step.region, vars, 'plain')];
  const script = step.script === undefined ? [] : [renderKnown(step.script.join('\n'), vars)];
  const targets = renderKnown(JSON.stringify(step.targets), vars, 'said');
  return [
    document,
    ...where,
    targets,
    ...limits,
    ...parameterLines(filled(step.parameters, vars)),
    ...script.flatMap((text) => text.split('\n')),
  ];
}

function filled(values: Parameters | undefined, vars: Vars): Parameters {
  return Object.fromEntries(
    Object.entries(values ?? {}).map(
      ([name, list]) => [name, list.map((one) => renderKnown(one, vars, 'said'))] as const,
    ),
  );
}

function parameterLines(values: Parameters): readonly string[] {
  return shownParameters(values).map(({ name, value }) => `${name}: ${value}`);
}

function joined(texts: readonly Text[]): Text {
  const lines = (lang: keyof Text): string => texts.map((text) => text[lang]).join('\n');
  return { en: lines('en'), ja: lines('ja') };
}
