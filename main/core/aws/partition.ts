const REGION_NAME = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** True for text shaped like a Region name (`eu-central-1`); says nothing of whether it exists. */
export function isRegionName(text: string): boolean {
  return text.length <= 32 && REGION_NAME.test(text);
}

/** Separate clouds by how the names of their Regions begin, and as ARNs name them in their second part. */
export const PARTITION_PREFIXES = [
  ['cn-', 'aws-cn'],
  ['us-gov-', 'aws-us-gov'],
  ['eusc-', 'aws-eusc'],
] as const;

type Name = 'aws' | (typeof PARTITION_PREFIXES)[number][1];

interface Partition {
  readonly name: Name;
  readonly suffix: string;
  readonly dualStack: string;
  /** IAM is one for the whole partition: its host, and the Region it is signed for. */
  readonly iam: { readonly host: string; readonly region: string; readonly fips?: string };
}

const COMMERCIAL: Partition = {
  name: 'aws',
  suffix: 'amazonaws.com',
  dualStack: 'api.aws',
  iam: { host: 'iam.amazonaws.com', region: 'us-east-1', fips: 'iam-fips.amazonaws.com' },
};
/** Each has host names of its own (AWS General Reference, "Service endpoints"). */
const PARTITIONS: { readonly [N in Name]: Partition & { readonly name: N } } = {
  aws: { ...COMMERCIAL, name: 'aws' },
  'aws-cn': {
    name: 'aws-cn',
    suffix: 'amazonaws.com.cn',
    dualStack: 'api.amazonwebservices.com.cn',
    iam: { host: 'iam.cn-north-1.amazonaws.com.cn', region: 'cn-north-1' },
  },
  'aws-us-gov': {
    ...COMMERCIAL,
    name: 'aws-us-gov',
    iam: { host: 'iam.us-gov.amazonaws.com', region: 'us-gov-west-1' },
  },
  'aws-eusc': {
    name: 'aws-eusc',
    suffix: 'amazonaws.eu',
    dualStack: 'api.amazonwebservices.eu',
    iam: { host: 'iam.eusc-de-east-1.amazonaws.eu', region: 'eusc-de-east-1' },
  },
};

/** The separate cloud a Region belongs to, as ARNs name it. */
export function partitionOf(region: string): Name {
  return PARTITION_PREFIXES.find(([prefix]) => region.startsWith(prefix))?.[1] ?? 'aws';
}

function find(region: string): Partition {
  return PARTITIONS[partitionOf(region)];
}

/** The Region a call is signed for: its own, but for IAM, which is one for a whole partition. */
export function signingRegionOf(service: string, region: string): string {
  return service === 'iam' ? find(region).iam.region : region;
}

/** GovCloud's ordinary hosts are FIPS-validated and have no second name for some services. */
const GOV_WITHOUT_FIPS_NAME = ['sts', 'ssm', 'logs'];

/** Host name of a service in a Region, of the kind that was asked for. */
export function hostNameOf(
  service: string,
  { fips, dualStack }: { readonly fips: boolean; readonly dualStack: boolean },
  region: string,
): string {
  const partition = find(region);
  if (service === 'iam') return (fips ? partition.iam.fips : undefined) ?? partition.iam.host;
  const gov = partition.name === 'aws-us-gov' && GOV_WITHOUT_FIPS_NAME.includes(service);
  const name = fips && !(gov && !dualStack) ? `${service}-fips` : service;
  // S3 keeps one suffix and says "dualstack" before the Region instead.
  if (service === 's3' && dualStack) return `${name}.dualstack.${region}.${partition.suffix}`;
  return `${name}.${region}.${dualStack ? partition.dualStack : partition.suffix}`;
}
