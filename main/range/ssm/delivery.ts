import type { Call } from '../service.ts';
import { hasRoom } from '../shell/host-faults.ts';
import type { CommandRecord } from '../state/model.ts';
import type { WorldInstance } from '../worlds/model.ts';
import { isOnline } from './resources.ts';

export type Delivered = NonNullable<CommandRecord['delivered']>;

/**
 * Who gets a command now, of those who have not had it: each with the faults it has at this time.
 * An instance that cannot be reached gets it when it can, within the command's time for delivery.
 */
export function deliveries(
  call: Call,
  { account, instanceIds, cancelledAt, timeoutSeconds }: CommandRecord,
  before: Delivered,
  after: number,
): Delivered {
  if (after >= timeoutSeconds * 1000) return before;
  const waiting = instanceIds.filter(
    (id) => before[id] === undefined && cancelledAt[id] === undefined,
  );
  const all = call.directory.account(account)?.instances ?? [];
  const reached = all.filter((one) => waiting.includes(one.id) && isOnline(call, one));
  if (reached.length === 0) return before;
  return {
    ...before,
    ...Object.fromEntries(reached.map((one) => [one.id, { after, ...faultsOn(call, one) }])),
  };
}

function faultsOn(call: Call, instance: WorldInstance) {
  const now = call.asItIs(instance);
  return {
    diskFull: hasRoom(instance) && !hasRoom(now),
    namesGone: now.host.nameless === true && instance.host.nameless !== true,
  };
}

/** The command with whom it has reached by now, kept so that it stays so. */
export function withDeliveries(call: Call, command: CommandRecord): CommandRecord {
  const { delivered } = command;
  if (delivered === undefined) return command;
  const now = deliveries(call, command, delivered, call.clock.drill() - command.startedAt);
  if (now === delivered) return command;
  const more = { ...command, delivered: now };
  call.store.update((state) => ({
    ...state,
    commands: state.commands.map((one) => (one.id === command.id ? more : one)),
  }));
  return more;
}
