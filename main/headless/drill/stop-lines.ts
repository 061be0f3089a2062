import type { Desk } from '../../actions/desk.ts';
import type { Failure } from '../../core/failure.ts';
import { setBy } from '../../core/playbook/checks/walk.ts';
import type { Step } from '../../core/playbook/model.ts';
import { stepAt } from '../../core/run/plan.ts';
import { failureLine } from './failure-line.ts';

/**
 * Why a drill that nobody sits at cannot go on, in lines for whoever wrote its playbook or scenario: the
 * failure, the step it stands at by its path, and what to write where a value is wanting.
 */
export function stopLines(desk: Pick<Desk, 'run'>, failure: Failure): string {
  const { run } = desk;
  const at = run ? stepAt(run.plan, run.state.current) : undefined;
  if (!run || !at) return failureLine(failure);
  const stands = `at step ${at.path}, "${at.step.title.en}"`;
  const why = [failureLine(failure), stands];
  if (failure.code === 'value-invalid' && at.step.kind === 'cli') {
    return [...why, `what its \`saw\` gives is not what its \`outputs\` look for`].join('\n');
  }
  if (failure.code !== 'value-missing') return why.join('\n');
  const value = String(failure.params?.['value'] ?? '');
  const from = run.plan.steps.find(({ step }) => setBy(step).includes(value));
  if (!from) return [...why, `no step gives \${${value}}: ask for it in an input step`].join('\n');
  return [...why, `step ${from.path} gives \${${value}}: ${cure(from.path, from.step)}`].join('\n');
}

function cure(path: string, { kind }: Step): string {
  switch (kind) {
    case 'cli':
      return `nothing was pasted there. Under \`responder\` in the scenario write ${path}: { saw: '…' } with what the command prints, as its \`outputs\` look for it`;
    case 'run-command':
    case 'automation':
      return 'what came back lacks it. Correct its `outputs`, or ask for the value in an input step behind it';
    default:
      return 'it was passed over. Under `responder` in the scenario, lead the drill through it';
  }
}
