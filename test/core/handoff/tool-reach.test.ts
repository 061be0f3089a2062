import { expect, test } from 'vitest';
import { reachProfile, reachVariables } from '../../../main/core/handoff/tool-reach.ts';

const vpc = {
  region: 'us-gov-west-1',
  fips: true,
  dualStack: true,
  endpoints: { sts: 'https://vpce-1.example.invalid', logs: 'https://vpce-2.example.invalid' },
  proxy: 'http://proxy.example.invalid:8080',
} as const;

test('a tool asks STS in its Region, never at the global host', () => {
  expect(reachVariables({ region: 'eu-central-1' })).toEqual([
    ['AWS_REGION', 'eu-central-1'],
    ['AWS_DEFAULT_REGION', 'eu-central-1'],
    ['AWS_STS_REGIONAL_ENDPOINTS', 'regional'],
  ]);
});

test('a tool goes the way our own calls go: FIPS, dual stack, VPC endpoints, the proxy without its login', () => {
  expect(Object.fromEntries(reachVariables(vpc))).toEqual({
    AWS_REGION: 'us-gov-west-1',
    AWS_DEFAULT_REGION: 'us-gov-west-1',
    AWS_STS_REGIONAL_ENDPOINTS: 'regional',
    AWS_USE_FIPS_ENDPOINT: 'true',
    AWS_USE_DUALSTACK_ENDPOINT: 'true',
    AWS_ENDPOINT_URL_STS: 'https://vpce-1.example.invalid',
    AWS_ENDPOINT_URL_CLOUDWATCH_LOGS: 'https://vpce-2.example.invalid',
    HTTPS_PROXY: 'http://proxy.example.invalid:8080',
    NO_PROXY: '127.0.0.1',
    https_proxy: 'http://proxy.example.invalid:8080',
    no_proxy: '127.0.0.1',
  });
});

test('two profiles of one file have each their own services', () => {
  const lines = [
    ...reachProfile('profile breakglass-a', vpc),
    ...reachProfile('profile breakglass-b', vpc),
  ];
  const heads = lines.filter((line) => line.startsWith('['));
  expect(new Set(heads).size).toBe(heads.length);
});
