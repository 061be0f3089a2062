import type { Service } from '../service.ts';
import {
  describeInstanceAttribute,
  describeInstances,
  describeRegions,
} from './describe-instances.ts';
import {
  modifyInstanceAttribute,
  startInstances,
  stopInstances,
  terminateInstances,
} from './change-instances.ts';
import { describeNetworkInterfaces, modifyNetworkInterfaceAttribute } from './interfaces.ts';
import {
  authorizeSecurityGroupIngress,
  createSecurityGroup,
  deleteSecurityGroup,
  describeSecurityGroupRules,
  describeSecurityGroups,
  revokeSecurityGroupEgress,
  revokeSecurityGroupIngress,
} from './security-groups.ts';
import {
  createSnapshots,
  describeSnapshotAttribute,
  describeSnapshots,
  describeVolumes,
  lockSnapshot,
  modifySnapshotAttribute,
  unlockSnapshot,
} from './snapshots.ts';

/** Servers, what may reach them, and copies of their disks. */
export const ec2: Service = {
  name: 'ec2',
  everyRegion: true,
  protocol: {
    kind: 'ec2',
    version: '2016-11-15',
    namespace: 'http://ec2.amazonaws.com/doc/2016-11-15/',
  },
  operations: {
    DescribeRegions: describeRegions,
    DescribeInstances: describeInstances,
    DescribeInstanceAttribute: describeInstanceAttribute,
    ModifyInstanceAttribute: modifyInstanceAttribute,
    StopInstances: stopInstances,
    StartInstances: startInstances,
    TerminateInstances: terminateInstances,
    DescribeNetworkInterfaces: describeNetworkInterfaces,
    ModifyNetworkInterfaceAttribute: modifyNetworkInterfaceAttribute,
    DescribeSecurityGroups: describeSecurityGroups,
    DescribeSecurityGroupRules: describeSecurityGroupRules,
    CreateSecurityGroup: createSecurityGroup,
    DeleteSecurityGroup: deleteSecurityGroup,
    AuthorizeSecurityGroupIngress: authorizeSecurityGroupIngress,
    RevokeSecurityGroupIngress: revokeSecurityGroupIngress,
    RevokeSecurityGroupEgress: revokeSecurityGroupEgress,
    DescribeVolumes: describeVolumes,
    DescribeSnapshots: describeSnapshots,
    CreateSnapshots: createSnapshots,
    LockSnapshot: lockSnapshot,
    UnlockSnapshot: unlockSnapshot,
    ModifySnapshotAttribute: modifySnapshotAttribute,
    DescribeSnapshotAttribute: describeSnapshotAttribute,
  },
};
