import type { ReadPart, ReadStepView } from '../../contract/views.ts';
import { asksAws } from '../../core/playbook/asks-aws.ts';
import { fieldWords } from '../../core/playbook/field-words.ts';
import { neededActions } from '../../core/playbook/needed-actions.ts';
import { targetsText } from '../../core/playbook/targets-text.ts';
import type { Span } from '../../core/playbook/template.ts';
import { scanTemplate } from '../../core/playbook/template-scan.ts';
import type { Kit } from '../../core/kit/model.ts';
import { assertNever } from '../../core/result.ts';
import { stepAt, targetOf, type Plan, type PlanStep } from '../../core/run/plan.ts';

/** A role's name as AWS has it, by its id in the kit; the id, where no kit has it. */
export type NameOfRole = (id: string) => string;

/** The names that a kit gives its roles. */
export function roleNames(kit: Pick<Kit, 'roles'> | undefined): NameOfRole {
  return (id) =>
    kit?.roles
      .find((role) => role.id === id)
      ?.arn.split('/')
      .pop() ?? id;
}

/** A step to read ahead of any run: nothing is filled in, every hole keeps its name. */
export function readStep(plan: Plan, at: PlanStep, nameOf: NameOfRole = (id) => id): ReadStepView {
  const { step, path, number, whens } = at;
  const { title, kind, risk, usualSeconds, targetSeconds, why, expect, undo, warning } = step;
  const { role, needs, may } = neededActions(step, at.roles);
  return {
    path,
    number,
    title,
    kind,
    risk,
    asksAws: asksAws(kind),
    usualSeconds,
    targetSeconds,
    do: step.do,
    whens,
    needs,
    may,
    parts: partsOf(plan, at, nameOf),
    ...(why ? { why } : {}),
    ...(expect ? { expect } : {}),
    ...(undo ? { undo } : {}),
    ...(warning ? { warning } : {}),
    ...(role ? { role: nameOf(role.role) } : {}),
    ...(at.attachments ? { attachments: at.attachments } : {}),
  };
}

function partsOf(plan: Plan, at: PlanStep, nameOf: NameOfRole): readonly ReadPart[] {
  const { step } = at;
  switch (step.kind) {
    case 'do':
    case 'sign-in':
    case 'assume-role':
      return [];
    case 'ask': {
      const answers = step.options.map(({ label, safe, go }) => ({
        label,
        safe,
        to: numberOf(plan, at, go),
      }));
      return [{ is: 'answers', answers }];
    }
    case 'check':
      return [{ is: 'items', items: step.items.map(({ label }) => label) }];
    case 'input':
      return [{ is: 'fields', items: step.fields.map(fieldWords) }];
    case 'run-command':
      return [
        named('document', step.document),
        named('targets', targetsText(step.targets)),
        ...optional('region', step.region),
        ...(step.script ? [{ is: 'lines' as const, lines: linesOf(step.script.join('\n')) }] : []),
        ...parameters(step.parameters),
      ];
    case 'automation':
      return [
        named('document', step.document),
        ...optional('region', step.region),
        ...parameters(step.parameters),
      ];
    case 'terminal':
      return [named('instance', step.target), ...optional('region', step.region)];
    case 'cli':
      return [{ is: 'lines', lines: linesOf(step.command) }];
    case 'link':
      return [{ is: 'link', spans: spansOf(step.url), needsSso: step.needsSso === true }];
    case 'wait': {
      const { seconds, until } = step;
      return [{ is: 'wait', seconds, ...(until ? { until } : {}) }];
    }
    case 'evidence':
      return [{ is: 'evidence', text: step.what }];
    case 'approve':
      return [{ is: 'approve', text: step.request }];
    case 'revoke':
      return optional('revokes', roleName(at, step.role, nameOf));
    case 'secret':
      return [named('secret', step.name), ...optional('region', step.region)];
    case 'parallel':
      return [{ is: 'tracks', items: step.tracks.map(({ title }) => title) }];
    case 'playbook':
      return [named('playbook', step.playbook)];
    default:
      return assertNever(step, 'step kind');
  }
}

function numberOf(plan: Plan, at: PlanStep, go: string): number | 'next' | 'end' {
  const target = targetOf(plan, at, go);
  if (target === 'next' || target === 'end') return target;
  return stepAt(plan, target)?.number ?? 'next';
}

/** The kit's name for a role of the playbook. */
function roleName(at: PlanStep, id: string | undefined, nameOf: NameOfRole): string | undefined {
  return id === undefined ? undefined : nameOf(at.roles.find((role) => role.id === id)?.role ?? id);
}

type Named = 'document' | 'targets' | 'region' | 'instance' | 'secret' | 'revokes' | 'playbook';

function named(is: Named, text: string): ReadPart {
  return { is, spans: spansOf(text) };
}

function optional(is: Named, text: string | undefined): readonly ReadPart[] {
  return text === undefined ? [] : [named(is, text)];
}

function parameters(
  given: Readonly<Record<string, readonly string[]>> | undefined,
): readonly ReadPart[] {
  return Object.entries(given ?? {}).map(([name, values]) => ({
    is: 'parameter',
    name,
    spans: spansOf(values.join(', ')),
  }));
}

/** The text in pieces, each `${hole}` by itself. One that cannot be read is shown as it stands. */
function spansOf(text: string): readonly Span[] {
  const scanned = scanTemplate(text);
  if (!scanned.ok) return [{ text }];
  return scanned.value.flatMap((piece): readonly Span[] => {
    if ('variable' in piece) return [{ text: `\${${piece.variable}}`, variable: piece.variable }];
    return piece.text === '' ? [] : [{ text: piece.text }];
  });
}

function linesOf(text: string): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const { text: whole, variable } of spansOf(text)) {
    for (const [index, part] of whole.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part === '') continue;
      lines.at(-1)?.push(variable === undefined ? { text: part } : { text: part, variable });
    }
  }
  return lines;
}
