import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { commandsOf } from './command-view.ts';
import { SHELL_PLUGIN } from './documents.ts';
import { invocationsOf } from './invocation.ts';
import { COMMAND_ID_RULE, everything, INSTANCE_ID_RULE } from './resources.ts';

/** SSM cuts longer output off here. */
const LIMITS = { stdout: 24_000, stderr: 8_000 };

/** One instance's result; `InvocationDoesNotExist` also right after the send, as in AWS. */
export const getCommandInvocation: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('CommandId', COMMAND_ID_RULE);
  const instanceId = reader.text('InstanceId', { ...INSTANCE_ID_RULE, required: true });
  const plugin = reader.text('PluginName', { least: 4 });
  const fault = reader.error() ?? accessFault(call, 'ssm:GetCommandInvocation', everything(call));
  if (fault) return err(fault);
  const command = commandsOf(call).find((one) => one.id === id);
  const invocation =
    command && invocationsOf(call, command).find((one) => one.instanceId === instanceId);
  if (!command || !invocation?.visible) {
    return err(
      awsError(
        'InvocationDoesNotExist',
        'The command ID and instance ID you specified did not match any invocations. Verify the command ID and the instance ID and try again.',
      ),
    );
  }
  if (plugin !== undefined && plugin !== SHELL_PLUGIN) {
    return err(awsError('InvalidPluginName', `The plugin name ${plugin} is not valid.`));
  }
  const { progress, startedAt, endedAt } = invocation;
  return ok({
    CommandId: command.id,
    InstanceId: invocation.instanceId,
    Comment: command.comment,
    DocumentName: command.document,
    DocumentVersion: command.documentVersion,
    PluginName: SHELL_PLUGIN,
    ResponseCode: invocation.responseCode,
    ExecutionStartDateTime: startedAt?.toISOString() ?? '',
    ExecutionElapsedTime: startedAt && endedAt ? elapsed(startedAt, endedAt) : '',
    ExecutionEndDateTime: endedAt?.toISOString() ?? '',
    Status: progress.status,
    StatusDetails: progress.details,
    StandardOutputContent: cut(invocation.stdout, LIMITS.stdout),
    StandardOutputUrl: '',
    StandardErrorContent: cut(invocation.stderr, LIMITS.stderr),
    StandardErrorUrl: '',
    CloudWatchOutputConfig: {
      CloudWatchLogGroupName: command.logGroup ?? '',
      CloudWatchOutputEnabled: command.logGroup !== undefined,
    },
  });
};

/** ISO 8601 duration, as SSM writes it. */
function elapsed(from: Date, to: Date): string {
  return `PT${((to.getTime() - from.getTime()) / 1000).toFixed(3)}S`;
}

function cut(text: string, limit: number): string {
  const mark = '\n---Output truncated---';
  return text.length <= limit ? text : text.slice(0, limit - mark.length) + mark;
}
