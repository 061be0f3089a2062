import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Operation } from '../service.ts';
import { findCommand } from './command-view.ts';
import { COMMAND_ID_RULE, everything, INSTANCE_ID_RULE } from './resources.ts';

/** Asks for an end; what is over already stays as it is, and that is no error (SSM API). */
export const cancelCommand: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('CommandId', COMMAND_ID_RULE) ?? '';
  const named = reader.texts('InstanceIds', 50);
  for (const [index, one] of named.entries()) {
    reader.check(`instanceIds.${index + 1}.member`, one, INSTANCE_ID_RULE);
  }
  const fault = reader.error() ?? accessFault(call, 'ssm:CancelCommand', everything(call));
  if (fault) return err(fault);
  if (new Set(named).size < named.length) {
    return err(
      awsError(
        'DuplicateInstanceId',
        'You cannot specify an instance ID in more than one association.',
      ),
    );
  }
  const found = findCommand(call, id);
  if (!found.ok) return found;
  const command = found.value;
  const stranger = named.find((one) => !command.instanceIds.includes(one));
  if (stranger !== undefined) {
    return err(
      awsError('InvalidInstanceId', `Instance ${stranger} is not a target of command ${id}.`),
    );
  }
  const now = call.clock.drill();
  const asked = (named.length > 0 ? named : command.instanceIds).map((one) => [one, now] as const);
  const cancelledAt = { ...Object.fromEntries(asked), ...command.cancelledAt };
  call.store.update((state) => ({
    ...state,
    commands: state.commands.map((one) => (one.id === id ? { ...one, cancelledAt } : one)),
  }));
  return ok({});
};
