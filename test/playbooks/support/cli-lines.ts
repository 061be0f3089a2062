import type { KitRole } from '../../../main/core/kit/model.ts';
import { laneAForm } from '../../../main/core/lane-a/form.ts';
import { stepsOf, textsOf } from '../../../main/core/playbook/checks/walk.ts';
import { usesIn } from '../../../main/core/playbook/checks/variables.ts';
import type { Playbook, Step } from '../../../main/core/playbook/model.ts';
import { renderTemplate } from '../../../main/core/playbook/template.ts';
import { examplesFor, fillings } from './examples.ts';

/** One line a person runs, or the words of one that the app makes for CloudShell. */
export type CliLine =
  | { readonly id: string; readonly line: string }
  | { readonly id: string; readonly argv: readonly string[] };

const role: KitRole = {
  id: 'responder',
  arn: 'arn:aws:iam::444455556666:role/BREAK-GLASS-RESPONDER',
  account: '444455556666',
  maxSessionSeconds: 3_600,
  trust: { mfaRequired: true, sourceIdentity: true, incidentTag: true },
};
const now = '2026-01-01T00:00:00Z';
const given = { role, region: 'ap-northeast-1', run: 'r1', comment: 'INC-1 0', now };

/**
 * Every AWS CLI line of a playbook with its variables filled in: those of `cli` steps, those that
 * stand as code in its texts, and those the app makes for steps done in CloudShell.
 */
export function cliLines(playbook: Playbook, all: readonly Playbook[]): readonly CliLine[] {
  const examples = examplesFor(playbook, all);
  const ofSteps = stepsOf(playbook).flatMap(({ step }) => {
    const names = [...new Set(usesIn(step, []).map(({ name }) => name))];
    return fillings(names, examples).map((vars) => lineOf(`${playbook.id} ${step.id}`, step, vars));
  });
  const ofTexts = textsOf(playbook).flatMap(({ text, path }) =>
    [text.en, text.ja].flatMap((words) =>
      [...words.matchAll(/`(aws [^`]+)`/g)].map(([, line = '']) => ({
        id: `${playbook.id} ${path.join('/')}`,
        line,
      })),
    ),
  );
  const lines = [...ofSteps.filter((line) => line !== undefined), ...ofTexts];
  return [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()];
}

function lineOf(
  id: string,
  step: Step,
  vars: Readonly<Record<string, string>>,
): CliLine | undefined {
  switch (step.kind) {
    case 'cli': {
      const line = renderTemplate(step.command, vars);
      if (!line.ok) throw new Error(`${id}: ${line.error.code} ${line.error.variable}`);
      return { id, line: line.value };
    }
    case 'run-command':
    case 'automation':
    case 'terminal':
    case 'revoke':
    case 'secret': {
      const form = laneAForm(step, { ...given, vars });
      if (!form.ok) throw new Error(`${id}: ${form.error.code} ${form.error.variable}`);
      return { id, argv: form.value.argv };
    }
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'assume-role':
    case 'link':
    case 'wait':
    case 'evidence':
    case 'approve':
    case 'parallel':
    case 'playbook':
      return undefined;
  }
}
