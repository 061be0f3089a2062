import { consolePage } from '../aws/console-hosts.ts';
import type { KitRole } from '../kit/model.ts';
import type { StepDetail } from '../playbook/model.ts';
import { renderCommand, type RenderedCommand } from '../playbook/render-command.ts';
import { renderParameters } from '../playbook/render-parameters.ts';
import { nameApart } from '../revoke/denial-name.ts';
import { denyOlder, type Denial } from '../revoke/older-sessions.ts';
import { sparedByName, type Spared } from '../revoke/spared.ts';
import { renderTemplate, type TemplateError } from '../playbook/template.ts';
import { ok, type Result } from '../result.ts';
import { limitWords, nextPart, type LaneAPart } from './part.ts';

/** Kinds of step that are done in the console and in CloudShell, by a line of their own. */
export type ByLineDetail = Extract<
  StepDetail,
  { kind: 'run-command' | 'automation' | 'terminal' | 'revoke' | 'secret' }
>;

export type LaneAField =
  | 'document'
  | 'targets'
  | 'commands'
  | 'parameters'
  | 'comment'
  | 'instance'
  | 'role'
  | 'secret'
  | 'key'
  | 'policy';

/** A step as a person does it without any key in the app: where, what to paste, what to fill in. */
export interface LaneAForm {
  /** The AWS call this comes to, as the log names it. */
  readonly call: string;
  readonly region: string;
  /** The page of the console where it can be done by hand. */
  readonly link: string;
  /** The same as one command for CloudShell, word by word. */
  readonly argv: readonly string[];
  readonly fields: readonly { readonly name: LaneAField; readonly value: string }[];
  /** What the document is given besides a script. */
  readonly parameters?: Readonly<Record<string, readonly string[]>>;
  /** With the servers of this part only. */
  readonly command?: RenderedCommand;
  /** What it acts on, as the log names it: servers, the tag that stands for them, a secret. */
  readonly targets?: readonly { readonly id: string; readonly name?: string }[];
  /** Of a command to more servers than one line may name. */
  readonly part?: Pick<LaneAPart, 'number' | 'of'>;
  /** What a revocation puts on a role, and whose sessions it leaves. */
  readonly denial?: Denial;
  readonly person?: string;
  readonly spared?: Spared;
}

export interface LaneAGiven {
  /** The step's own; of a revocation the one whose sessions end. */
  readonly role: KitRole;
  readonly region: string;
  readonly vars: Readonly<Record<string, string>>;
  /** Id of the run. */
  readonly run: string;
  /** Of a command: servers it went to already. */
  readonly done?: ReadonlySet<string>;
  /** Of a command: the incident and the intent it is found again by. */
  readonly comment: string;
  /** Of a revocation that spares its own session: the name that one bears in the browser. */
  readonly own?: string;
  /** Revocation reaches sessions older than this, RFC 3339 UTC. */
  readonly now: string;
}

export function laneAForm(step: ByLineDetail, given: LaneAGiven): Result<LaneAForm, TemplateError> {
  switch (step.kind) {
    case 'run-command': {
      const rendered = renderCommand(step, given.vars);
      return rendered.ok ? ok(commandForm(step, rendered.value, given)) : rendered;
    }
    case 'automation':
      return automationForm(step, given);
    case 'terminal':
      return terminalForm(step.target, given);
    case 'revoke':
      return revokeForm(step, given);
    case 'secret':
      return secretForm(step, given);
  }
}

function commandForm(
  step: Extract<StepDetail, { kind: 'run-command' }>,
  whole: RenderedCommand,
  given: LaneAGiven,
): LaneAForm {
  const { document } = step;
  const region = whole.region ?? given.region;
  const ids = 'instanceIds' in whole.targets ? whole.targets.instanceIds : undefined;
  const part = ids && nextPart(ids, given.done);
  const command = part ? { ...whole, targets: { instanceIds: part.ids } } : whole;
  const { targets, script } = command;
  const parameters = { ...command.parameters, ...(script.length > 0 ? { commands: script } : {}) };
  const others = Object.entries(command.parameters).filter(([name]) => name !== 'commands');
  const to = targetsText(targets);
  return {
    call: 'ssm:SendCommand',
    region,
    link: consolePage(region, 'systems-manager/run-command/send-command'),
    argv: [
      ...['aws', 'ssm', 'send-command', '--region', region, '--document-name', document],
      ...('instanceIds' in targets
        ? ['--instance-ids', ...targets.instanceIds]
        : ['--targets', JSON.stringify([{ Key: to.key, Values: [to.value] }])]),
      ...['--parameters', JSON.stringify(parameters), '--comment', given.comment],
      ...limitWords(step, ids?.length),
      ...['--timeout-seconds', '600', '--query', 'Command.CommandId', '--output', 'text'],
    ],
    fields: [
      { name: 'document', value: document },
      { name: 'targets', value: to.shown },
      ...((parameters.commands ?? []).length > 0
        ? [{ name: 'commands' as const, value: (parameters.commands ?? []).join('\n') }]
        : []),
      ...parameterFields(Object.fromEntries(others)),
      { name: 'comment', value: given.comment },
    ],
    parameters: command.parameters,
    targets:
      'instanceIds' in targets
        ? targets.instanceIds.map((id) => ({ id }))
        : [{ id: `${to.key}=${to.value}` }],
    command,
    ...(part && part.of > 1 ? { part: { number: part.number, of: part.of } } : {}),
  };
}

/** As SendCommand's `Targets` name them, and as the console asks for them. */
function targetsText(targets: RenderedCommand['targets']) {
  if ('tag' in targets) {
    const { key, value } = targets.tag;
    return { key: `tag:${key}`, value, shown: `${key}=${value}` };
  }
  if ('group' in targets) {
    return { key: 'resource-groups:Name', value: targets.group, shown: targets.group };
  }
  const ids = targets.instanceIds.join('\n');
  return { key: 'InstanceIds', value: ids, shown: ids };
}

function automationForm(
  { document, parameters = {}, region: named }: Extract<StepDetail, { kind: 'automation' }>,
  { region: usual, vars }: LaneAGiven,
): Result<LaneAForm, TemplateError> {
  const rendered = renderParameters(parameters, vars);
  if (!rendered.ok) return rendered;
  const filled = rendered.value;
  const there = named === undefined ? ok(usual) : renderTemplate(named, vars, 'plain');
  if (!there.ok) return there;
  const region = there.value;
  const page = `systems-manager/automation/execute/${encodeURIComponent(document)}`;
  return ok({
    call: 'ssm:StartAutomationExecution',
    region,
    link: consolePage(region, page),
    argv: [
      ...['aws', 'ssm', 'start-automation-execution', '--region', region],
      ...['--document-name', document],
      ...(Object.keys(filled).length > 0 ? ['--parameters', JSON.stringify(filled)] : []),
      ...['--query', 'AutomationExecutionId', '--output', 'text'],
    ],
    fields: [{ name: 'document', value: document }, ...parameterFields(filled)],
    parameters: filled,
  });
}

function terminalForm(
  target: string,
  { region, comment, vars }: LaneAGiven,
): Result<LaneAForm, TemplateError> {
  const rendered = renderTemplate(target, vars, 'plain');
  if (!rendered.ok) return rendered;
  const instance = rendered.value;
  const page = `systems-manager/session-manager/${encodeURIComponent(instance)}`;
  return ok({
    call: 'ssm:StartSession',
    region,
    link: consolePage(region, page),
    argv: [
      ...['aws', 'ssm', 'start-session', '--region', region, '--target', instance],
      ...(comment === '' ? [] : ['--reason', comment]),
    ],
    targets: [{ id: instance }],
    fields: [{ name: 'instance', value: instance }],
  });
}

/** Both show the secret in the browser only: what is printed is read there, and never pasted here. */
function secretForm(
  { name: template, field, region: wanted }: Extract<StepDetail, { kind: 'secret' }>,
  given: LaneAGiven,
): Result<LaneAForm, TemplateError> {
  const named = renderTemplate(template, given.vars, 'plain');
  if (!named.ok) return named;
  const name = named.value;
  const rendered = wanted === undefined ? undefined : renderTemplate(wanted, given.vars, 'plain');
  if (rendered && !rendered.ok) return rendered;
  const region = rendered?.value ?? given.region;
  return ok({
    call: 'secretsmanager:GetSecretValue',
    region,
    link: consolePage(region, 'secretsmanager/secret', `&name=${encodeURIComponent(name)}`),
    argv: [
      ...['aws', 'secretsmanager', 'get-secret-value', '--region', region, '--secret-id', name],
      ...['--query', 'SecretString', '--output', 'text'],
    ],
    targets: [{ id: name }],
    fields: [
      { name: 'secret', value: name },
      ...(field === undefined ? [] : [{ name: 'key' as const, value: field }]),
    ],
  });
}

function revokeForm(
  { person: wanted }: Extract<StepDetail, { kind: 'revoke' }>,
  { role, region, now, own, vars, run }: LaneAGiven,
): Result<LaneAForm, TemplateError> {
  const rendered = wanted === undefined ? undefined : renderTemplate(wanted, vars, 'plain');
  if (rendered && !rendered.ok) return rendered;
  const person = rendered?.value;
  // Of one's own name alone, sparing that name would end nothing.
  const spared = own === undefined || own === person ? undefined : sparedByName(own);
  const older = denyOlder(role.arn, Date.parse(now), person, spared);
  // What stands on the role cannot be asked for here: a name of its own replaces nobody's.
  const denial = { ...older, name: nameApart(older.name, run) };
  // The console's own button ends the sessions of everybody.
  const byButton = person === undefined && !spared;
  const section = byButton ? 'revoke_sessions' : 'permissions';
  return ok({
    call: 'iam:PutRolePolicy',
    region,
    link: consolePage(
      region,
      'iam/home',
      `#/roles/details/${encodeURIComponent(denial.role)}?section=${section}`,
    ),
    argv: [
      ...['aws', 'iam', 'put-role-policy', '--role-name', denial.role],
      ...['--policy-name', denial.name, '--policy-document', denial.document],
    ],
    denial,
    ...(person === undefined ? {} : { person }),
    targets: [{ id: role.arn, name: denial.name }],
    ...(spared ? { spared } : {}),
    fields: [
      { name: 'role', value: denial.role },
      ...(byButton ? [] : [{ name: 'policy' as const, value: denial.document }]),
    ],
  });
}

function parameterFields(
  parameters: Readonly<Record<string, readonly string[]>>,
): LaneAForm['fields'] {
  const lines = Object.entries(parameters).map(([name, values]) => `${name}: ${values.join(', ')}`);
  return lines.length > 0 ? [{ name: 'parameters', value: lines.join('\n') }] : [];
}
