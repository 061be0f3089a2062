import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { type Input, textIn } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { Things } from '../things/model.ts';
import { idsIn } from './filters.ts';
import { arnOf, noInstance, serversOf, unauthorized, type Server } from './servers.ts';

const CODES = { running: 16, stopped: 80, terminated: 48 } as const;

/** Security groups, protection from termination, and what a shutdown does. */
export const modifyInstanceAttribute: Operation = (call, input) => {
  const server = changeable(call, textIn(input, 'InstanceId'), 'ModifyInstanceAttribute');
  if (!server.ok) return server;
  const { account } = call.caller;
  const groups = idsIn(input, 'GroupId');
  const unknown = groups.find((id) => !call.things.find('security-group', account, id));
  if (unknown !== undefined) {
    return err(awsError('InvalidGroup.NotFound', `The security group '${unknown}' does not exist`));
  }
  const kept = valueIn(input, 'DisableApiTermination');
  change(call, server.value, {
    ...(groups.length > 0 ? { groups } : {}),
    ...(kept === undefined ? {} : { keptFromTermination: kept === 'true' }),
  });
  return ok({ return: true });
};

export const stopInstances: Operation = (call, input) =>
  turned(call, input, 'StopInstances', 'stopped');
export const startInstances: Operation = (call, input) =>
  turned(call, input, 'StartInstances', 'running');
export const terminateInstances: Operation = (call, input) =>
  turned(call, input, 'TerminateInstances', 'terminated');

function turned(
  call: Call,
  input: Input,
  action: string,
  state: keyof typeof CODES,
): Result<Structure, AwsError> {
  const servers: Server[] = [];
  for (const id of idsIn(input, 'InstanceId')) {
    const server = changeable(call, id, action);
    if (!server.ok) return server;
    const { changed } = server.value;
    if (state === 'terminated' && changed.keptFromTermination === true) {
      const text = `The instance '${id}' may not be terminated. Modify its 'disableApiTermination' instance attribute and try again.`;
      return err(awsError('OperationNotPermitted', text));
    }
    if (server.value.state === 'terminated' && state !== 'terminated') {
      const text = `The instance '${id}' is not in a state from which it can be changed.`;
      return err(awsError('IncorrectInstanceState', text));
    }
    servers.push(server.value);
  }
  for (const server of servers) change(call, server, { state });
  return ok({
    instancesSet: servers.map(({ instance, state: before }) => ({
      instanceId: instance.id,
      currentState: { code: CODES[state], name: state },
      previousState: { code: CODES[before], name: before },
    })),
  });
}

/** Permission is asked before existence is told. */
function changeable(call: Call, id: string, action: string): Result<Server, AwsError> {
  const denied = accessFault(call, `ec2:${action}`, arnOf(call, 'instance', id));
  if (denied) return err(unauthorized(denied));
  const server = serversOf(call).find(({ instance }) => instance.id === id);
  return server ? ok(server) : err(noInstance(id));
}

function change(call: Call, { instance, changed }: Server, more: Things['instance']): void {
  const { id, region } = instance;
  const data = { ...changed, ...more };
  call.things.put({ kind: 'instance', account: call.caller.account, region, id, data });
}

/** `DisableApiTermination.Value`, or the member alone. */
function valueIn(input: Input, member: string): string | undefined {
  const given = input[member];
  const value = typeof given === 'object' && given !== null ? (given as Input)['Value'] : given;
  return typeof value === 'string' ? value : undefined;
}
