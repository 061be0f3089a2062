import { err, ok, type Result } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input, textIn } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { ThingOf } from '../things/model.ts';
import { filtersOf, idsIn, tagFacts } from './filters.ts';
import { arnOf, newId, noInstance, serversOf, tagSet, unauthorized, volumeOf } from './servers.ts';

type Snapshot = ThingOf<'snapshot'>;

export const describeVolumes: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeVolumes', '*');
  if (denied) return err(unauthorized(denied));
  const passes = filtersOf(input);
  const found = serversOf(call).filter(({ instance }) =>
    passes({ 'attachment.instance-id': [instance.id], 'volume-id': [volumeOf(instance)] }),
  );
  return ok({
    volumeSet: found.map(({ instance }) => ({
      volumeId: volumeOf(instance),
      size: instance.host.disks[0]?.sizeGiB,
      status: 'in-use',
      encrypted: true,
      availabilityZone: `${instance.region}a`,
      attachmentSet: [{ instanceId: instance.id, device: '/dev/xvda', status: 'attached' }],
    })),
  });
};

export const describeSnapshots: Operation = (call, input) => {
  const denied = accessFault(call, 'ec2:DescribeSnapshots', '*');
  if (denied) return err(unauthorized(denied));
  const ids = idsIn(input, 'SnapshotId');
  const passes = filtersOf(input);
  const found = snapshotsOf(call).filter(
    ({ id, data }) =>
      (ids.length === 0 || ids.includes(id)) &&
      passes({ ...tagFacts(data.tags), 'snapshot-id': [id], 'volume-id': [data.volume] }),
  );
  return ok({ snapshotSet: found.map(viewOf) });
};

/** One of each disk of an instance. */
export const createSnapshots: Operation = (call, input) => {
  const specification = (input['InstanceSpecification'] ?? {}) as Input;
  const id = textIn(specification, 'InstanceId');
  const denied = accessFault(call, 'ec2:CreateSnapshots', arnOf(call, 'instance', id));
  if (denied) return err(unauthorized(denied));
  const server = serversOf(call).find(({ instance }) => instance.id === id);
  if (!server) return err(noInstance(id));
  const reader = new Reader(input);
  const tags = Object.fromEntries(
    reader
      .list('TagSpecification', 10)
      .flatMap((one) =>
        new Reader(one).list('Tag', 50).map((tag) => [tag['Key'], tag['Value']] as const),
      ),
  ) as Readonly<Record<string, string>>;
  const made: Snapshot = {
    kind: 'snapshot',
    account: call.caller.account,
    region: call.region,
    id: newId(call, 'snap'),
    data: {
      volume: volumeOf(server.instance),
      started: new Date(call.now).toISOString(),
      description: reader.text('Description') ?? '',
      tags,
      shared: [],
    },
  };
  call.things.put(made);
  return ok({ snapshotSet: [{ ...viewOf(made), state: 'pending', status: undefined }] });
};

export const lockSnapshot: Operation = (call, input) =>
  onSnapshot(call, input, 'LockSnapshot', (snapshot) => {
    const days = Number(input['LockDuration'] ?? 0);
    call.things.put({ ...snapshot, data: { ...snapshot.data, locked: { days } } });
    return {
      snapshotId: snapshot.id,
      lockState: textIn(input, 'LockMode', 'governance'),
      lockDuration: days,
      lockCreatedOn: new Date(call.now),
      lockExpiresOn: new Date(call.now + days * 24 * 3600_000),
    };
  });

export const unlockSnapshot: Operation = (call, input) =>
  onSnapshot(call, input, 'UnlockSnapshot', (snapshot) => {
    const { locked: _locked, ...data } = snapshot.data;
    call.things.put({ ...snapshot, data });
    return { snapshotId: snapshot.id };
  });

/** Who may make volumes of it: accounts, or everyone. */
export const modifySnapshotAttribute: Operation = (call, input) =>
  onSnapshot(call, input, 'ModifySnapshotAttribute', (snapshot) => {
    const permission = (input['CreateVolumePermission'] ?? {}) as Input;
    const named = (member: string): readonly string[] => [
      ...new Reader(permission)
        .list(member, 100)
        .map((one) => String(one['UserId'] ?? one['Group'])),
      ...(textIn(input, 'OperationType').toLowerCase() === member.toLowerCase()
        ? [...idsIn(input, 'UserId'), ...idsIn(input, 'UserGroup')]
        : []),
    ];
    const removed = named('Remove');
    const shared = [
      ...snapshot.data.shared.filter((one) => !removed.includes(one)),
      ...named('Add'),
    ];
    call.things.put({ ...snapshot, data: { ...snapshot.data, shared } });
    return { return: true };
  });

export const describeSnapshotAttribute: Operation = (call, input) =>
  onSnapshot(call, input, 'DescribeSnapshotAttribute', ({ id, data }) => ({
    snapshotId: id,
    createVolumePermission: data.shared.map((one) =>
      one === 'all' ? { group: 'all' } : { userId: one },
    ),
  }));

function snapshotsOf({ things, caller, region }: Call): readonly Snapshot[] {
  return things.all('snapshot', caller.account).filter((one) => one.region === region);
}

function onSnapshot(
  call: Call,
  input: Input,
  action: string,
  answer: (snapshot: Snapshot) => Structure,
): Result<Structure, AwsError> {
  const id = textIn(input, 'SnapshotId');
  const denied = accessFault(call, `ec2:${action}`, `arn:aws:ec2:${call.region}::snapshot/${id}`);
  if (denied) return err(unauthorized(denied));
  const snapshot = snapshotsOf(call).find((one) => one.id === id);
  return snapshot
    ? ok(answer(snapshot))
    : err(awsError('InvalidSnapshot.NotFound', `The snapshot '${id}' does not exist.`));
}

function viewOf({ id, account, data }: Snapshot): Structure {
  return {
    snapshotId: id,
    volumeId: data.volume,
    status: 'completed',
    startTime: new Date(data.started),
    progress: '100%',
    ownerId: account,
    description: data.description,
    encrypted: true,
    tagSet: tagSet(data.tags),
  };
}
