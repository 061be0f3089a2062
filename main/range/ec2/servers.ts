import { containedInstances } from '../automation/contained.ts';
import { awsError, type AwsError } from '../failure.ts';
import type { Call, RangeParts } from '../service.ts';
import type { Things } from '../things/model.ts';
import type { WorldInstance } from '../worlds/model.ts';

type Parts = Pick<RangeParts, 'store' | 'things' | 'clock'>;

/** The group AWSSupport-ContainEC2Instance puts a server in, and those of a world that names none. */
export const CONTAINED = 'sg-0practice0contained';
const USUAL = ['sg-0practice0web'];

/** A server as calls have left it. */
export interface Server {
  readonly instance: WorldInstance;
  readonly state: 'running' | 'stopped' | 'terminated';
  readonly groups: readonly string[];
  readonly changed: Things['instance'];
}

export function serverOf(parts: Parts, account: string, instance: WorldInstance): Server {
  const changed = parts.things.find('instance', account, instance.id)?.data ?? {};
  const contained = containedInstances(parts.store.state.executions, parts.clock);
  return {
    instance,
    state: changed.state ?? 'running',
    groups: contained.has(instance.id) ? [CONTAINED] : (changed.groups ?? USUAL),
    changed,
  };
}

/** Whether it runs and something in its security groups lets it reach Systems Manager. */
export function reachesOut(parts: Parts, account: string, instance: WorldInstance): boolean {
  const { state, groups } = serverOf(parts, account, instance);
  if (state !== 'running') return false;
  return groups.some((id) => {
    const group = parts.things.find('security-group', account, id);
    // Of a world without groups, only the one without rules shuts a server in.
    return group ? group.data.rules.some(({ out }) => out) : id !== CONTAINED;
  });
}

/** Of the caller's account in this Region. */
export function serversOf(call: Call): readonly Server[] {
  const { account } = call.caller;
  const instances = call.directory.account(account)?.instances ?? [];
  return instances
    .filter(({ region }) => region === call.region)
    .map((instance) => serverOf(call, account, instance));
}

export function noInstance(id: string): AwsError {
  return awsError('InvalidInstanceID.NotFound', `The instance ID '${id}' does not exist`);
}

/** Ids that follow from others: a server's disk and its network interface. */
export function volumeOf({ id }: WorldInstance): string {
  return id.replace(/^i-/, 'vol-');
}

export function interfaceOf({ id }: WorldInstance): string {
  return id.replace(/^i-/, 'eni-');
}

export function arnOf({ region, caller }: Call, kind: string, id: string): string {
  return `arn:aws:ec2:${region}:${caller.account}:${kind}/${id}`;
}

/** A new id of EC2's form. */
export function newId(call: Call, prefix: string): string {
  return `${prefix}-0${Buffer.from(call.random(8)).toString('hex')}`;
}

export function tagSet(tags: Readonly<Record<string, string>>) {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

/** EC2 refuses in words of its own. */
export function unauthorized(fault: AwsError): AwsError {
  return {
    ...awsError(
      'UnauthorizedOperation',
      `You are not authorized to perform this operation. ${fault.message}`,
      403,
    ),
  };
}
