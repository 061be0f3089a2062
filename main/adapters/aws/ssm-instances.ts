import type * as sdkTypes from '@aws-sdk/client-ssm';
import type { InstanceInformation, SSMClient } from '@aws-sdk/client-ssm';
import type { Instance, Ssm } from '../../core/ports/aws.ts';
import { allPages } from './pages.ts';

type Sdk = typeof sdkTypes;
type Filter = Parameters<Ssm['describeInstances']>[1];

/** DescribeInstanceInformation: at most 50 a page. */
const PAGE = 50;

/** Managed instances by id or tag; an id the service does not know is simply not among them. */
export async function allInstances(
  client: SSMClient,
  sdk: Sdk,
  { instanceIds, tag }: Filter,
): Promise<readonly Instance[]> {
  if (instanceIds?.length === 0) return [];
  const filters = [
    ...(instanceIds === undefined ? [] : [{ Key: 'InstanceIds', Values: [...instanceIds] }]),
    ...(tag === undefined ? [] : [{ Key: `tag:${tag.key}`, Values: [tag.value] }]),
  ];
  const found = await allPages(async (token) => {
    const input = { Filters: filters, MaxResults: PAGE, ...(token ? { NextToken: token } : {}) };
    const page = await client.send(new sdk.DescribeInstanceInformationCommand(input));
    return { items: page.InstanceInformationList, next: page.NextToken };
  });
  return found.map(instanceOf);
}

function instanceOf(info: InstanceInformation): Instance {
  return {
    id: info.InstanceId ?? '',
    name: info.Name ?? info.ComputerName ?? '',
    platform: info.PlatformType ?? '',
    online: info.PingStatus === 'Online',
    lastPing: info.LastPingDateTime?.toISOString() ?? '',
  };
}
