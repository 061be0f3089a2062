import { err } from '../../core/result.ts';
import { awsError, type AwsError } from '../failure.ts';
import { accessFault } from '../identity/authorize.ts';
import { Reader, type Input } from '../protocol/input.ts';
import type { Structure } from '../protocol/value.ts';
import type { Call, Operation } from '../service.ts';
import type { WorldInstance } from '../worlds/model.ts';
import { page } from './page.ts';
import { everything, INSTANCE_ID_RULE, instancesOf, isOnline } from './resources.ts';

/** Agents report every five minutes; an absent one was last heard of before that. */
const LAST_PING_MS = { online: 42_000, lost: 17 * 60_000 };

/** Instances with an agent, by id, tag and what the agent reports; unknown ids find nothing. */
export const describeInstanceInformation: Operation = (call, input) => {
  const reader = new Reader(input);
  const most = reader.whole('MaxResults', 5, 50);
  const next = reader.text('NextToken');
  const filters = [
    ...reader.list('Filters', 50).map((one) => filterOf(one, 'Key', 'Values')),
    ...reader
      .list('InstanceInformationFilterList', 50)
      .map((one) => filterOf(one, 'key', 'valueSet')),
  ];
  const fault =
    reader.error() ?? accessFault(call, 'ssm:DescribeInstanceInformation', everything(call));
  if (fault) return err(fault);
  let found = instancesOf(call);
  for (const filter of filters) {
    if (filter.error) return err(filter.error);
    const wrong = filterFault(filter);
    if (wrong) return err(wrong);
    found = found.filter((instance) => passes(call, instance, filter));
  }
  return page(found, most ?? 50, next, (shown, token) => ({
    InstanceInformationList: shown.map((instance) => informationOf(call, instance)),
    NextToken: token,
  }));
};

interface Filter {
  readonly key: string;
  readonly values: readonly string[];
  readonly error: AwsError | undefined;
}

function filterOf(input: Input, keyName: string, valuesName: string): Filter {
  const reader = new Reader(input);
  const key = reader.text(keyName, { required: true, least: 1 }) ?? '';
  const values = reader.texts(valuesName, 100);
  return { key, values, error: reader.error() };
}

const KEYS = ['InstanceIds', 'PingStatus', 'PlatformTypes', 'AgentVersion', 'ResourceType'];

function filterFault({ key, values }: Filter): AwsError | undefined {
  if (!KEYS.includes(key) && !/^tag(-key$|:.+)/.test(key)) {
    return awsError('InvalidFilterKey', `The filter key ${key} is not valid.`);
  }
  const bad = values.find(
    (value) => key === 'InstanceIds' && !INSTANCE_ID_RULE.pattern.test(value),
  );
  return bad === undefined && values.length > 0
    ? undefined
    : awsError(
        'InvalidInstanceInformationFilterValue',
        `The value '${bad ?? ''}' is not valid for the filter ${key}.`,
      );
}

function passes(call: Call, instance: WorldInstance, { key, values }: Filter): boolean {
  if (key === 'tag-key') return values.some((value) => Object.hasOwn(instance.tags, value));
  if (key.startsWith('tag:')) return values.includes(instance.tags[key.slice(4)] ?? '');
  const facts: Readonly<Record<string, string>> = {
    InstanceIds: instance.id,
    PingStatus: isOnline(call, instance) ? 'Online' : 'ConnectionLost',
    PlatformTypes: instance.platform,
    AgentVersion: instance.agentVersion,
    ResourceType: 'EC2Instance',
  };
  return values.includes(facts[key] ?? '');
}

function informationOf(call: Call, instance: WorldInstance): Structure {
  const online = isOnline(call, instance);
  return {
    InstanceId: instance.id,
    PingStatus: online ? 'Online' : 'ConnectionLost',
    LastPingDateTime: new Date(call.now - (online ? LAST_PING_MS.online : LAST_PING_MS.lost)),
    AgentVersion: instance.agentVersion,
    IsLatestVersion: true,
    PlatformType: instance.platform,
    PlatformName: instance.platformName,
    PlatformVersion: instance.platformVersion,
    ResourceType: 'EC2Instance',
    Name: instance.name,
    IPAddress: instance.address,
    ComputerName: `${instance.name}.${call.region}.compute.internal`,
    SourceId: instance.id,
    SourceType: 'AWS::EC2::Instance',
  };
}
