import { describe, expect, test } from 'vitest';
import type { ActiveRun, Desk } from '../../main/actions/desk.ts';
import { callTo, mayCall, regionsIn } from '../../main/actions/reach.ts';
import { endpointOf } from '../../main/core/aws/endpoint.ts';
import { parseKit } from '../../main/core/kit/parse.ts';
import type { ServiceHost } from '../../main/core/ports/aws.ts';
import { bytesOf, EXAMPLE_KIT } from '../core/kit/example-kit.ts';

/** Where each service is called by a kit with this Region and network, in the Region’s partition. */
function hosts(
  region: string,
  network = '{}',
  { partition = 'aws', second = 'ap-northeast-3' } = {},
): (service: ServiceHost) => string | undefined {
  const text = EXAMPLE_KIT.replace('{ name: ap-northeast-1 }', region)
    .replace('ap-northeast-3', second)
    .replaceAll('arn:aws:', `arn:${partition}:`);
  const { kit, findings } = parseKit('kit.yaml', bytesOf(`${text}network: ${network}\n`));
  expect(findings).toEqual([]);
  const [first] = kit ? regionsIn(kit) : [];
  return (service) => first && endpointOf(service, first);
}

describe('a kit’s words for its network decide which host is called', () => {
  test.each([
    ['{}', 'sts', 'https://sts.ap-northeast-1.amazonaws.com'],
    ['{ fips: false, dualStack: false }', 'ssm', 'https://ssm.ap-northeast-1.amazonaws.com'],
    ['{ dualStack: true }', 'ssm', 'https://ssm.ap-northeast-1.api.aws'],
    ['{ dualStack: true }', 's3', 'https://s3.dualstack.ap-northeast-1.amazonaws.com'],
    ['{ fips: true }', 'kms', 'https://kms-fips.ap-northeast-1.amazonaws.com'],
    ['{ fips: true }', 'iam', 'https://iam-fips.amazonaws.com'],
    ['{ fips: true, dualStack: true }', 'logs', 'https://logs-fips.ap-northeast-1.api.aws'],
    [
      '{ fips: true, dualStack: true }',
      's3',
      'https://s3-fips.dualstack.ap-northeast-1.amazonaws.com',
    ],
  ] as const)('%s: %s at %s', (network, service, url) => {
    expect(hosts('{ name: ap-northeast-1 }', network)(service)).toBe(url);
  });

  test.each([
    [
      'us-gov-west-1',
      '{ fips: true }',
      { partition: 'aws-us-gov', second: 'us-gov-east-1' },
      'https://sts.us-gov-west-1.amazonaws.com',
    ],
    [
      'cn-north-1',
      '{ dualStack: true }',
      { partition: 'aws-cn', second: 'cn-northwest-1' },
      'https://sts.cn-north-1.api.amazonwebservices.com.cn',
    ],
    [
      'eusc-de-east-1',
      '{ dualStack: true }',
      { partition: 'aws-eusc', second: 'eusc-de-east-2' },
      'https://sts.eusc-de-east-1.api.amazonwebservices.eu',
    ],
  ])('in the cloud of %s with %s in %o: %s', (name, network, cloud, url) => {
    const region = `{ name: ${name}, endpoints: {} }`;
    expect(hosts(region, network, cloud)('sts')).toBe(url);
  });
});

describe('an endpoint in the kit', () => {
  test('of a network with IPv6 alone, without names, is called as it is written', () => {
    const host = hosts('{ name: ap-northeast-1, endpoint: "https://[2001:db8::5]:8443" }');
    expect(host('sts')).toBe('https://[2001:db8::5]:8443');
    expect(host('ssm')).toBe('https://[2001:db8::5]:8443');
  });

  test('goes before FIPS and dual-stack names, and one of a service before all of them', () => {
    const at = 'endpoint: "https://all.example", endpoints: { ssm: "https://ssm.example" }';
    const host = hosts(`{ name: ap-northeast-1, ${at} }`, '{ fips: true, dualStack: true }');
    expect(host('ssm')).toBe('https://ssm.example');
    expect(host('kms')).toBe('https://all.example');
  });

  test('for one service leaves the others at the host the network asks for', () => {
    const host = hosts(
      '{ name: ap-northeast-1, endpoints: { ssm: "https://[2001:db8::6]" } }',
      '{ dualStack: true }',
    );
    expect(host('ssm')).toBe('https://[2001:db8::6]');
    expect(host('sts')).toBe('https://sts.ap-northeast-1.api.aws');
  });

  test.each([
    'http://vpce.example',
    'http://[2001:db8::5]',
    'https://a:b@vpce.example',
    'https://vpce.example/x',
  ])('is refused as %s: credentials go there', (url) => {
    const text = EXAMPLE_KIT.replace(
      '{ name: ap-northeast-1 }',
      `{ name: ap-northeast-1, endpoints: { sts: "${url}" } }`,
    );
    expect(parseKit('kit.yaml', bytesOf(text)).kit).toBeUndefined();
  });
});

describe('a call may leave this laptop', () => {
  const aws = 'https://ssm.eu-west-1.amazonaws.com/';
  const during = (mode?: 'drill' | 'incident') => ({ run: mode && { mode, state: {} } }) as Desk;

  test('in an incident on a runtime in support, and never in a drill', () => {
    expect(mayCall(during('drill'), true, aws)).toBe(false);
    expect(mayCall(during('incident'), false, aws)).toBe(false);
    expect(mayCall(during('incident'), true, aws)).toBe(true);
    expect(mayCall(during(), true, aws)).toBe(true);
  });

  test('what stays on it needs no leave', () => {
    expect(mayCall(during('drill'), false, 'http://127.0.0.1:4566/')).toBe(true);
  });

  test.each(['walkthrough', 'tabletop'])(
    'but a %s calls nobody, on this laptop neither',
    (kind) => {
      const desk = { run: { mode: 'drill', state: { kind } } } as Desk;
      expect(mayCall(desk, true, 'http://127.0.0.1:4566/')).toBe(false);
      expect(mayCall(desk, true, aws)).toBe(false);
    },
  );
});

test('a Region the kit does not list is called as the listed ones are: FIPS, dual-stack', () => {
  const { kit } = parseKit(
    'kit.yaml',
    bytesOf(`${EXAMPLE_KIT}network: { fips: true, dualStack: true }\n`),
  );
  const keys = { accessKeyId: 'a', secretAccessKey: 's' };
  const { at } = callTo({} as Desk, { kit } as ActiveRun, 'us-west-2', keys);
  expect(endpointOf('ssm', at)).toBe('https://ssm-fips.us-west-2.api.aws');
});
