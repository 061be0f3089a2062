/**
 * AWS partitions: separate clouds with their own host names (AWS General Reference, "Sign-in
 * endpoints and quotas"). A Region belongs to exactly one.
 */
export interface Partition {
  readonly id: PartitionId;
  /** Suffix of service hosts: `sts.<region>.<suffix>`. */
  readonly serviceSuffix: string;
  /** Host of console sign-in without a Region. */
  readonly signInHost: string;
  readonly consoleHost: string;
  /** The Region whose sign-in host carries no Region name, where there is one. */
  readonly homeRegion: string;
}

export type PartitionId = 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';

export const PARTITIONS: Readonly<Record<PartitionId, Partition>> = {
  aws: {
    id: 'aws',
    serviceSuffix: 'amazonaws.com',
    signInHost: 'signin.aws.amazon.com',
    consoleHost: 'console.aws.amazon.com',
    homeRegion: 'us-east-1',
  },
  'aws-cn': {
    id: 'aws-cn',
    serviceSuffix: 'amazonaws.com.cn',
    signInHost: 'signin.amazonaws.cn',
    consoleHost: 'console.amazonaws.cn',
    homeRegion: 'cn-north-1',
  },
  'aws-us-gov': {
    id: 'aws-us-gov',
    serviceSuffix: 'amazonaws.com',
    signInHost: 'signin.amazonaws-us-gov.com',
    consoleHost: 'console.amazonaws-us-gov.com',
    homeRegion: 'us-gov-west-1',
  },
  'aws-eusc': {
    id: 'aws-eusc',
    serviceSuffix: 'amazonaws.eu',
    signInHost: 'signin.amazonaws-eusc.eu',
    consoleHost: 'console.amazonaws-eusc.eu',
    homeRegion: 'eusc-de-east-1',
  },
};

const PREFIXES: readonly (readonly [string, PartitionId])[] = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
];

const REGION_NAME = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** True for text shaped like a Region name (`eu-central-1`); says nothing of whether it exists. */
export function isRegionName(text: string): boolean {
  return text.length <= 32 && REGION_NAME.test(text);
}

export function isPartitionId(text: string): text is PartitionId {
  return Object.hasOwn(PARTITIONS, text);
}

/** The partition a Region name belongs to, by its prefix; `aws` where none is special. */
export function partitionOf(region: string): Partition {
  const found = PREFIXES.find(([prefix]) => region.startsWith(prefix));
  return PARTITIONS[found?.[1] ?? 'aws'];
}
