import { unclearDryRun } from '../../ssm-document/dry-run.ts';
import type { Complaint } from '../finding.ts';
import type { Playbook } from '../model.ts';
import { complain, stepsOf } from './walk.ts';

/**
 * A dry run that is asked for in a word that is neither yes nor no: at a document that knows only
 * these it could not be started. What a variable holds is looked at when it is used.
 */
export function checkDryRuns(playbook: Playbook): readonly Complaint[] {
  return stepsOf(playbook).flatMap(({ step, path }) => {
    if (step.kind !== 'automation') return [];
    const literal = Object.entries(step.parameters ?? {}).filter(
      ([, values]) => !values.some((value) => value.includes('${')),
    );
    const name = unclearDryRun(Object.fromEntries(literal));
    if (name === undefined) return [];
    return [
      complain(
        'warning',
        'dry-run-word',
        [...path, 'parameters', name],
        `\`${name}\` is neither true nor false: where its document knows only these, the step is refused.`,
        `${name} が true でも false でもありません。ドキュメントがこの二つだけを受け付ける場合、手順は始められません。`,
      ),
    ];
  });
}
