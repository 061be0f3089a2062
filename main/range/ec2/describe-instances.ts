import { err, ok } from '../../core/result.ts';
import { awsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import { GLOBAL_REGION } from '../trail/event.ts';
import { filtersOf, idsIn, tagFacts } from './filters.ts';
import {
  interfaceOf,
  noInstance,
  serversOf,
  tagSet,
  unauthorized,
  volumeOf,
  type Server,
} from './servers.ts';

export const VPC = 'vpc-0f1e2d3c4b5a69788';
const SUBNET = 'subnet-0a9b8c7d6e5f40312';
const STATES = { running: 16, stopped: 80, terminated: 48 } as const;

export const describeRegions: Operation = (call) => {
  const denied = accessFault(call, 'ec2:DescribeRegions', '*');
  if (denied) return err(unauthorized(denied));
  const names = new Set([...call.directory.world.regions, GLOBAL_REGION]);
  return ok({
    regionInfo: [...names].sort().map((name) => ({
      regionName: name,
      regionEndpoint: `ec2.${name}.amazonaws.com`,
      optInStatus: 'opt-in-not-required',
    })),
  });
};

export const describeInstances: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeInstances', '*');
  if (denied) return err(unauthorized(denied));
  const ids = idsIn(input, 'InstanceId');
  const servers = serversOf(call);
  const absent = ids.find((id) => !servers.some(({ instance }) => instance.id === id));
  if (absent !== undefined) return err(noInstance(absent));
  const passes = filtersOf(input);
  const found = servers.filter(
    (server) => (ids.length === 0 || ids.includes(server.instance.id)) && passes(factsOf(server)),
  );
  return ok({
    reservationSet: found.map((server) => ({
      reservationId: server.instance.id.replace(/^i-/, 'r-'),
      ownerId: call.caller.account,
      instancesSet: [viewOf(call, server)],
    })),
  });
};

export const describeInstanceAttribute: Operation = (call, input) => {
  const reader = new Reader(input);
  const id = reader.text('InstanceId', { required: true }) ?? '';
  const attribute = reader.text('Attribute', { required: true }) ?? '';
  const fault = reader.error('MissingParameter');
  if (fault) return err(fault);
  const denied = accessFault(call, 'ec2:DescribeInstanceAttribute', '*');
  if (denied) return err(unauthorized(denied));
  const server = serversOf(call).find(({ instance }) => instance.id === id);
  if (!server) return err(noInstance(id));
  const kept = server.changed.keptFromTermination === true;
  switch (attribute) {
    case 'disableApiTermination':
      return ok({ instanceId: id, disableApiTermination: { value: kept } });
    case 'groupSet':
      return ok({ instanceId: id, groupSet: server.groups.map((groupId) => ({ groupId })) });
    case 'instanceInitiatedShutdownBehavior':
      return ok({ instanceId: id, instanceInitiatedShutdownBehavior: { value: 'stop' } });
    default:
      return err(awsError('InvalidParameterValue', `Value (${attribute}) is not offered here.`));
  }
};

function factsOf({ instance, state, groups }: Server): Readonly<Record<string, readonly string[]>> {
  return {
    ...tagFacts(instance.tags),
    'instance-id': [instance.id],
    'instance-state-name': [state],
    'instance.group-id': groups,
    'private-ip-address': [instance.address],
    'vpc-id': [VPC],
  };
}

function viewOf(call: Call, { instance, state, groups, changed }: Server): Structure {
  const { things, caller } = call;
  const groupSet = groups.map((groupId) => ({
    groupId,
    groupName: things.find('security-group', caller.account, groupId)?.data.name ?? groupId,
  }));
  const profile = changed.profile;
  return {
    instanceId: instance.id,
    imageId: 'ami-0practice00000000',
    instanceState: { code: STATES[state], name: state },
    instanceType: 't3.large',
    launchTime: new Date(call.now - instance.host.upSinceHours * 3600_000),
    placement: { availabilityZone: `${instance.region}a`, tenancy: 'default' },
    privateIpAddress: instance.address,
    privateDnsName: `${instance.name}.${instance.region}.compute.internal`,
    subnetId: SUBNET,
    vpcId: VPC,
    groupSet,
    blockDeviceMapping: [
      {
        deviceName: '/dev/xvda',
        ebs: { volumeId: volumeOf(instance), status: 'attached', deleteOnTermination: true },
      },
    ],
    networkInterfaceSet: [
      {
        networkInterfaceId: interfaceOf(instance),
        privateIpAddress: instance.address,
        subnetId: SUBNET,
        vpcId: VPC,
        status: 'in-use',
        groupSet,
      },
    ],
    ...(profile === undefined
      ? {}
      : {
          iamInstanceProfile: {
            arn: `arn:aws:iam::${caller.account}:instance-profile/${profile}`,
            id: call.secrets.id('AIPA', profile),
          },
        }),
    tagSet: tagSet(instance.tags),
  };
}
