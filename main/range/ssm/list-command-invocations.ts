import { err } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Operation } from '../service.ts';
import type { CommandRecord } from '../state/model.ts';
import { commandFilters } from './command-filters.ts';
import { commandsOf, findCommand } from './command-view.ts';
import { SHELL_PLUGIN } from './documents.ts';
import { invocationsOf, type Invocation } from './invocation.ts';
import { page } from './page.ts';
import { COMMAND_ID_RULE, everything, INSTANCE_ID_RULE } from './resources.ts';

/** Longest output a plug-in shows in a list; GetCommandInvocation shows more. */
const OUTPUT_LIMIT = 2_500;

/** Every instance's part in a command; those not yet spread are left out. `Details` adds plug-ins. */
export const listCommandInvocations: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('CommandId', { ...COMMAND_ID_RULE, required: false });
  const instanceId = reader.text('InstanceId', INSTANCE_ID_RULE);
  const details = reader.flag('Details');
  const most = reader.whole('MaxResults', 1, 50);
  const next = reader.text('NextToken');
  const filters = reader.list('Filters', 5);
  const fault = reader.error() ?? accessFault(call, 'ssm:ListCommandInvocations', everything(call));
  if (fault) return err(fault);
  if (id !== undefined) {
    const known = findCommand(call, id);
    if (!known.ok) return known;
  }
  const passes = commandFilters(call, filters);
  if (!passes.ok) return passes;
  const found = commandsOf(call)
    .filter((command) => (id === undefined || command.id === id) && passes.value(command))
    .flatMap((command) =>
      invocationsOf(call, command).map((invocation) => ({ command, invocation })),
    )
    .filter(
      ({ invocation }) =>
        invocation.visible && (instanceId === undefined || invocation.instanceId === instanceId),
    );
  return page(found, most ?? 50, next, (shown, token) => ({
    CommandInvocations: shown.map(({ command, invocation }) =>
      viewOf(command, invocation, details),
    ),
    NextToken: token,
  }));
};

function viewOf(command: CommandRecord, invocation: Invocation, details: boolean): Structure {
  const { progress } = invocation;
  return {
    CommandId: command.id,
    InstanceId: invocation.instanceId,
    InstanceName: invocation.instanceName,
    Comment: command.comment,
    DocumentName: command.document,
    DocumentVersion: command.documentVersion,
    RequestedDateTime: new Date(command.requestedAt),
    Status: progress.status,
    StatusDetails: progress.details,
    StandardOutputUrl: '',
    StandardErrorUrl: '',
    CommandPlugins: details ? [pluginOf(invocation)] : [],
    ServiceRole: '',
  };
}

function pluginOf({
  progress,
  responseCode,
  stdout,
  stderr,
  startedAt,
  endedAt,
}: Invocation): Structure {
  const status = progress.status === 'Cancelling' ? 'InProgress' : progress.status;
  const output = stderr === '' ? stdout : `${stdout}\n----------ERROR-------\n${stderr}`;
  return {
    Name: SHELL_PLUGIN,
    Status: status,
    StatusDetails: progress.details,
    ResponseCode: responseCode,
    ResponseStartDateTime: startedAt,
    ResponseFinishDateTime: endedAt,
    Output: output.slice(0, OUTPUT_LIMIT),
    StandardOutputUrl: '',
    StandardErrorUrl: '',
  };
}
