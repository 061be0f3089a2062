import type { JsonObject } from '../json/value.ts';
import type { PlaybookShape } from '../playbook/schema.ts';
import type { StepShape } from '../playbook/schema-steps.ts';

export type StepOf<K extends StepShape['kind']> = Extract<StepShape, { kind: K }>;

/**
 * What any other tool can show or run for a step: a line of AWS CLI where there is one, else what a
 * person is told. The step itself stands in the extension.
 */
export function commandOf(step: StepShape, roles: PlaybookShape['roles']): JsonObject {
  const line = lineOf(step, roles);
  return line === undefined
    ? { type: 'manual', command: told(step) }
    : { type: 'bash', command: variables(line) };
}

function lineOf(step: StepShape, roles: PlaybookShape['roles'] = []): string | undefined {
  switch (step.kind) {
    case 'cli':
      return step.command;
    case 'assume-role': {
      const role = roles.find(({ id }) => id === step.role)?.role ?? step.role;
      return `aws sts assume-role --role-arn ${quoted(`<ARN of ${role}>`)} --role-session-name "$USER"`;
    }
    case 'run-command':
      return runCommand(step);
    case 'automation':
      return [
        `aws ssm start-automation-execution --document-name ${quoted(step.document)}`,
        ...parameters(step.parameters),
        ...region(step.region),
      ].join(' ');
    case 'terminal':
      return [`aws ssm start-session --target ${step.instance}`, ...region(step.region)].join(' ');
    case 'secret':
      return [
        `aws secretsmanager describe-secret --secret-id ${quoted(step.name)}`,
        ...region(step.region),
      ].join(' ');
    case 'do':
    case 'ask':
    case 'check':
    case 'input':
    case 'sign-in':
    case 'link':
    case 'wait':
    case 'evidence':
    case 'approve':
    case 'revoke':
    case 'playbook':
    case 'parallel':
      return undefined;
  }
}

function runCommand(step: StepOf<'run-command'>): string {
  const { targets } = step;
  const to =
    'tag' in targets
      ? `--targets ${quoted(`Key=tag:${targets.tag.key},Values=${targets.tag.value}`)}`
      : 'group' in targets
        ? `--targets ${quoted(`Key=resource-groups:Name,Values=${targets.group}`)}`
        : `--instance-ids ${targets.instanceIds}`;
  const script = step.script ? { commands: step.script } : {};
  return [
    `aws ssm send-command --document-name ${quoted(step.document)} ${to}`,
    ...parameters({ ...step.parameters, ...script }),
    ...region(step.region),
  ].join(' ');
}

function parameters(given: Readonly<Record<string, readonly string[]>> = {}): readonly string[] {
  return Object.keys(given).length === 0 ? [] : [`--parameters ${quoted(JSON.stringify(given))}`];
}

function region(given: string | undefined): readonly string[] {
  return given === undefined ? [] : [`--region ${given}`];
}

/** One word to a POSIX shell. */
function quoted(text: string): string {
  return /^[\w./:=,-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** Ours to CACAO's way of naming a value. */
function variables(line: string): string {
  return line.replace(/(\$?)\$\{([a-z][a-z0-9_]*)\}/g, (whole, escaped: string, name: string) =>
    escaped === '' ? `__${name}__:value` : whole.slice(1),
  );
}

function told(step: StepShape): string {
  const lines = [step.do.en];
  if (step.warning) lines.unshift(step.warning.en);
  if (step.kind === 'check') lines.push(...step.items.map(({ label }) => `- [ ] ${label.en}`));
  if (step.kind === 'ask')
    lines.push(...step.options.map(({ id, label }) => `- ${id}: ${label.en}`));
  if (step.kind === 'input')
    lines.push(...step.fields.map(({ id, label }) => `- __${id}__: ${label.en}`));
  if (step.kind === 'link') lines.push(step.url);
  if (step.kind === 'evidence') lines.push(step.what.en);
  if (step.kind === 'approve') lines.push(step.request.en);
  if (step.kind === 'revoke') lines.push(`Role: ${step.role}`);
  if (step.expect) lines.push(`Expect: ${step.expect.en}`);
  return lines.join('\n');
}
