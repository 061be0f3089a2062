import { err } from '../../core/result.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { commandFilters } from './command-filters.ts';
import { commandOf, commandsOf, findCommand } from './command-view.ts';
import { page } from './page.ts';
import { COMMAND_ID_RULE, everything, INSTANCE_ID_RULE } from './resources.ts';

/** Newest first; finds a command again by `InvokedAfter` and its comment when an answer was lost. */
export const listCommands: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('CommandId', { ...COMMAND_ID_RULE, required: false });
  const instanceId = reader.text('InstanceId', INSTANCE_ID_RULE);
  const most = reader.whole('MaxResults', 1, 50);
  const next = reader.text('NextToken');
  const filters = reader.list('Filters', 5);
  const fault = reader.error() ?? accessFault(call, 'ssm:ListCommands', everything(call));
  if (fault) return err(fault);
  if (id !== undefined) {
    const known = findCommand(call, id);
    if (!known.ok) return known;
  }
  const passes = commandFilters(call, filters);
  if (!passes.ok) return passes;
  const found = commandsOf(call).filter(
    (command) =>
      (id === undefined || command.id === id) &&
      (instanceId === undefined || command.instanceIds.includes(instanceId)) &&
      passes.value(command),
  );
  return page(found, most ?? 50, next, (shown, token) => ({
    Commands: shown.map((command) => commandOf(call, command)),
    NextToken: token,
  }));
};
