const REGION_NAME = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;

/** True for text shaped like a Region name (`eu-central-1`); says nothing of whether it exists. */
export function isRegionName(text: string): boolean {
  return text.length <= 32 && REGION_NAME.test(text);
}

interface Partition {
  /** As ARNs name it in their second part. */
  readonly name: 'aws' | 'aws-cn' | 'aws-us-gov' | 'aws-eusc';
  readonly prefix: string;
  readonly suffix: string;
  readonly dualStack: string;
  /** IAM is one for the whole partition: its host, and the Region it is signed for. */
  readonly iam: { readonly host: string; readonly region: string; readonly fips?: string };
}

/** Separate clouds have host names of their own (AWS General Reference, "Service endpoints"). */
const COMMERCIAL: Partition = {
  name: 'aws',
  prefix: '',
  suffix: 'amazonaws.com',
  dualStack: 'api.aws',
  iam: { host: 'iam.amazonaws.com', region: 'us-east-1', fips: 'iam-fips.amazonaws.com' },
};
const PARTITIONS: readonly Partition[] = [
  {
    name: 'aws-cn',
    prefix: 'cn-',
    suffix: 'amazonaws.com.cn',
    dualStack: 'api.amazonwebservices.com.cn',
    iam: { host: 'iam.cn-north-1.amazonaws.com.cn', region: 'cn-north-1' },
  },
  {
    ...COMMERCIAL,
    name: 'aws-us-gov',
    prefix: 'us-gov-',
    iam: { host: 'iam.us-gov.amazonaws.com', region: 'us-gov-west-1' },
  },
  {
    name: 'aws-eusc',
    prefix: 'eusc-',
    suffix: 'amazonaws.eu',
    dualStack: 'api.amazonwebservices.eu',
    iam: { host: 'iam.eusc-de-east-1.amazonaws.eu', region: 'eusc-de-east-1' },
  },
];

function find(region: string): Partition {
  return PARTITIONS.find(({ prefix }) => region.startsWith(prefix)) ?? COMMERCIAL;
}

/** The separate cloud a Region belongs to, as ARNs name it. */
export function partitionOf(region: string): Partition['name'] {
  return find(region).name;
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
