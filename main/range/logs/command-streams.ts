import { commandsOf } from '../ssm/command-view.ts';
import { SHELL_PLUGIN } from '../ssm/documents.ts';
import { invocationsOf } from '../ssm/invocation.ts';
import type { Call } from '../service.ts';
import type { LogStream } from './groups.ts';

/** As the agent names the plug-in there: no colons in a stream's name. */
const PLUGIN = SHELL_PLUGIN.replace(':', '-');

/**
 * The stream an agent writes a command's output to, `command/instance/plug-in/stdout`: made from
 * the command itself, as far as it is. None until the first line, as with the real agent.
 */
export function commandStream(call: Call, group: string, name: string): LogStream | undefined {
  const [id, instanceId, plugin, kind] = name.split('/');
  if (plugin !== PLUGIN || (kind !== 'stdout' && kind !== 'stderr')) return undefined;
  const command = commandsOf(call).find((one) => one.id === id && one.logGroup === group);
  const part = command && invocationsOf(call, command).find((one) => one.instanceId === instanceId);
  const text = part?.[kind] ?? '';
  if (!command || text === '') return undefined;
  const at = part?.startedAt?.getTime() ?? command.requestedAt;
  const events = text
    .replace(/\n$/, '')
    .split('\n')
    .map((message) => ({ timestamp: at, message, ingestionTime: at }));
  return { name, created: at, events };
}
