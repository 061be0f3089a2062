import type * as sdkTypes from '@aws-sdk/client-ssm';
import type { InstanceInformation, SSMClient } from '@aws-sdk/client-ssm';
import type { Instance, Ssm } from '../../core/ports/aws.ts';
import { allPages } from './pages.ts';

type Sdk = typeof sdkTypes;
type Filter = Parameters<Ssm['describeInstances']>[1];

/** DescribeInstanceInformation: at most 50 a page. */
const PAGE = 50;
/** Values of one filter. */
const MOST_VALUES = 100;

/** Managed instances by id or tag; an id the service does not know is simply not among them. */
export async function allInstances(
  client: SSMClient,
  sdk: Sdk,
  { instanceIds, tag }: Filter,
): Promise<readonly Instance[]> {
  if (instanceIds?.length === 0) return [];
  const tagged = tag === undefined ? [] : [{ Key: `tag:${tag.key}`, Values: [tag.value] }];
  const found: InstanceInformation[] = [];
  for (const named of instanceIds === undefined ? [[]] : inParts(instanceIds)) {
    const byId = named.length === 0 ? [] : [{ Key: 'InstanceIds', Values: named }];
    found.push(...(await pagesOf(client, sdk, [...byId, ...tagged])));
  }
  return found.map(instanceOf);
}

function inParts(ids: readonly string[]): readonly string[][] {
  const parts: string[][] = [];
  for (let from = 0; from < ids.length; from += MOST_VALUES) {
    parts.push(ids.slice(from, from + MOST_VALUES));
  }
  return parts;
}

function pagesOf(
  client: SSMClient,
  sdk: Sdk,
  filters: { Key: string; Values: string[] }[],
): Promise<readonly InstanceInformation[]> {
  return allPages(async (token) => {
    const input = { Filters: filters, MaxResults: PAGE, ...(token ? { NextToken: token } : {}) };
    const page = await client.send(new sdk.DescribeInstanceInformationCommand(input));
    return { items: page.InstanceInformationList, next: page.NextToken };
  });
}

function instanceOf(info: InstanceInformation): Instance {
  return {
    id: info.InstanceId ?? '',
    name: info.Name ?? info.ComputerName ?? '',
    platform: info.PlatformType ?? '',
    online: info.PingStatus === 'Online',
    lastPing: info.LastPingDateTime?.toISOString() ?? '',
    agentVersion: info.AgentVersion ?? '',
  };
}
