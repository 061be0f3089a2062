import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { SSMClient } from '@aws-sdk/client-ssm';
import { STSClient } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { endpointOf } from '../../../main/core/aws/endpoint.ts';

const REGIONS = ['us-east-1', 'us-west-2', 'ap-northeast-1', 'us-gov-west-1', 'cn-north-1'];
const clients = { sts: STSClient, ssm: SSMClient, logs: CloudWatchLogsClient };
/** AWS offers no FIPS in China. */
const exists = ({ region, fips }: { region: string; fips: boolean }): boolean =>
  !(region.startsWith('cn-') && fips);
const cases = (['sts', 'ssm', 'logs'] as const)
  .flatMap((service) =>
    REGIONS.flatMap((region) =>
      [false, true].flatMap((fips) =>
        [false, true].map((dualStack) => ({ service, region, fips, dualStack })),
      ),
    ),
  )
  .filter(exists);

/** AWS's own rules, as its SDK carries them. */
async function judged({ service, region, fips, dualStack }: (typeof cases)[number]) {
  const client = new clients[service]({
    region,
    useFipsEndpoint: fips,
    useDualstackEndpoint: dualStack,
  });
  const { endpointProvider } = client.config as unknown as {
    endpointProvider: (p: object, c: object) => { url: URL };
  };
  const asked = {
    Region: region,
    UseFIPS: fips,
    UseDualStack: dualStack,
    UseGlobalEndpoint: false,
  };
  return endpointProvider(asked, {}).url.host;
}

test.each(cases)('$service in $region, FIPS $fips, dual stack $dualStack', async (one) => {
  expect(new URL(endpointOf(one.service, one)).host).toBe(await judged(one));
});
