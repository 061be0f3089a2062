import type { ActiveRun } from '../../actions/desk.ts';
import { renderCommand } from '../../core/playbook/render-command.ts';
import { renderTemplate } from '../../core/playbook/template.ts';
import type { StepDetail } from '../../core/playbook/model.ts';

/**
 * What a drill that is only talked through shows in place of what the app would do: the command or the
 * role, to be spoken of. Undefined for kinds that are played as ever. Without its values a command is
 * shown as the playbook has it.
 */
export function talkedLines(run: ActiveRun, step: StepDetail): readonly string[] | undefined {
  switch (step.kind) {
    case 'run-command': {
      const rendered = renderCommand(step, run.state.vars);
      const script = rendered.ok
        ? rendered.value.spans.map((line) => line.map(({ text }) => text).join(''))
        : (step.script ?? []);
      return [step.document, ...script].map((line) => run.journal.mask(line));
    }
    case 'cli': {
      const rendered = renderTemplate(step.command, run.state.vars);
      return [run.journal.mask(rendered.ok ? rendered.value : step.command)];
    }
    case 'sign-in':
      return [];
    case 'assume-role':
      return [step.role];
    case 'revoke':
      return step.role === undefined ? [] : [step.role];
    case 'secret':
      return [step.name];
    case 'terminal':
      return [step.target];
    case 'automation':
      return [step.document];
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'link':
    case 'wait':
    case 'evidence':
    case 'approve':
    case 'parallel':
    case 'playbook':
      return undefined;
  }
}
