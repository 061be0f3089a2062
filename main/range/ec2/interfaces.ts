import { textIn } from '../protocol/input.ts';
import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import type { Operation } from '../service.ts';
import { VPC } from './describe-instances.ts';
import { filtersOf, idsIn } from './filters.ts';
import { arnOf, interfaceOf, serversOf, unauthorized } from './servers.ts';

/** One interface a server, with the server's own groups. */
export const describeNetworkInterfaces: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeNetworkInterfaces', '*');
  if (denied) return err(unauthorized(denied));
  const ids = idsIn(input, 'NetworkInterfaceId');
  const passes = filtersOf(input);
  const found = serversOf(call).filter(({ instance, groups }) => {
    const id = interfaceOf(instance);
    const facts = {
      'network-interface-id': [id],
      'attachment.instance-id': [instance.id],
      'group-id': groups,
      'vpc-id': [VPC],
    };
    return (ids.length === 0 || ids.includes(id)) && passes(facts);
  });
  return ok({
    networkInterfaceSet: found.map(({ instance, groups }) => ({
      networkInterfaceId: interfaceOf(instance),
      vpcId: VPC,
      status: 'in-use',
      privateIpAddress: instance.address,
      attachment: { instanceId: instance.id, deviceIndex: 0, status: 'attached' },
      groupSet: groups.map((groupId) => ({ groupId })),
    })),
  });
};

export const modifyNetworkInterfaceAttribute: Operation = (call, input) => {
  const id = textIn(input, 'NetworkInterfaceId');
  const groups = idsIn(input, 'SecurityGroupId');
  const denied = accessFault(
    call,
    'ec2:ModifyNetworkInterfaceAttribute',
    arnOf(call, 'network-interface', id),
  );
  if (denied) return err(unauthorized(denied));
  const server = serversOf(call).find(({ instance }) => interfaceOf(instance) === id);
  if (!server) {
    const text = `The networkInterface ID '${id}' does not exist`;
    return err(awsError('InvalidNetworkInterfaceID.NotFound', text));
  }
  const { account } = call.caller;
  const unknown = groups.find((one) => !call.things.find('security-group', account, one));
  if (unknown !== undefined) {
    return err(awsError('InvalidGroup.NotFound', `The security group '${unknown}' does not exist`));
  }
  if (groups.length > 0) {
    const { id: instance, region } = server.instance;
    const data = { ...server.changed, groups };
    call.things.put({ kind: 'instance', account, region, id: instance, data });
  }
  return ok({ return: true });
};
