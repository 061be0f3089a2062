import type { RegionEndpoint, ServiceHost } from '../ports/aws.ts';

/** The way a tool takes to AWS: the kit's, as our own calls take it. */
export type ToolReach = RegionEndpoint & {
  /** Its login stays here: the tool asks for one itself. */
  readonly proxy?: string;
};

/**
 * A drill's: nobody listens there. A tool that does not know `AWS_ENDPOINT_URL` (AWS CLI before 2.13)
 * would go on to real AWS; by this it goes nowhere, and the range on this computer needs no proxy.
 */
export const NOWHERE = 'http://127.0.0.1:9';

/** Names of single services (AWS SDKs and Tools Reference, "Identifiers for service-specific endpoints"). */
const NAMES: Readonly<Record<ServiceHost, string>> = {
  sts: 'sts',
  ssm: 'ssm',
  s3: 's3',
  iam: 'iam',
  logs: 'cloudwatch_logs',
  kms: 'kms',
  secretsmanager: 'secrets_manager',
  'resource-groups': 'resource_groups',
};

function named(at: ToolReach): readonly (readonly [string, string])[] {
  return Object.entries(NAMES).flatMap(([service, name]) => {
    const url = at.endpoints?.[service as ServiceHost];
    return url === undefined ? [] : [[name, url] as const];
  });
}

/** As variables of a shell. STS is asked in its Region: older tools go to its global host. */
export function reachVariables(at: ToolReach): readonly (readonly [string, string])[] {
  return [
    ['AWS_REGION', at.region],
    ['AWS_DEFAULT_REGION', at.region],
    ['AWS_STS_REGIONAL_ENDPOINTS', 'regional'],
    ...(at.fips === true ? [['AWS_USE_FIPS_ENDPOINT', 'true'] as const] : []),
    ...(at.dualStack === true ? [['AWS_USE_DUALSTACK_ENDPOINT', 'true'] as const] : []),
    ...(at.endpoint === undefined ? [] : [['AWS_ENDPOINT_URL', at.endpoint] as const]),
    ...named(at).map(([name, url]) => [`AWS_ENDPOINT_URL_${name.toUpperCase()}`, url] as const),
    // The door of the grant is on this computer.
    ...(at.proxy === undefined
      ? []
      : ([
          ['HTTPS_PROXY', at.proxy],
          ['NO_PROXY', '127.0.0.1'],
          // Written small they come first in Python and curl: what the shell had of them goes.
          ['https_proxy', at.proxy],
          ['no_proxy', '127.0.0.1'],
        ] as const)),
  ];
}

/** As lines of a profile in a configuration file. A proxy cannot stand there. */
export function reachProfile(profile: string, at: ToolReach): readonly string[] {
  const single = named(at);
  // Of its own name: two profiles may stand in one file.
  const services = `breakglass-${profile.replace(/^profile (?:breakglass-)?/, '')}`;
  return [
    `[${profile}]`,
    `region = ${at.region}`,
    'sts_regional_endpoints = regional',
    ...(at.fips === true ? ['use_fips_endpoint = true'] : []),
    ...(at.dualStack === true ? ['use_dualstack_endpoint = true'] : []),
    ...(at.endpoint === undefined ? [] : [`endpoint_url = ${at.endpoint}`]),
    ...(single.length === 0
      ? []
      : [
          `services = ${services}`,
          `[services ${services}]`,
          ...single.flatMap(([name, url]) => [`${name} =`, `  endpoint_url = ${url}`]),
        ]),
  ];
}
