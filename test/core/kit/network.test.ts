import { describe, expect, test } from 'vitest';
import { parseKit } from '../../../main/core/kit/parse.ts';
import { bytesOf, EXAMPLE_KIT } from './example-kit.ts';

const PEM = '-----BEGIN CERTIFICATE-----\\nAAAA\\n-----END CERTIFICATE-----';
const withNetwork = (network: string) =>
  parseKit('kit.yaml', bytesOf(`${EXAMPLE_KIT}network: ${network}\n`));

describe('a kit is refused whose network', () => {
  test.each([
    ['has a password in its proxy', '{ proxy: "http://ops:secret@proxy.example:3128" }'],
    ['has a name in its proxy', '{ proxy: "http://ops@proxy.example:3128" }'],
    ['leaves the port of its proxy out', '{ proxy: "http://proxy.example" }'],
    ['has a path after its proxy', '{ proxy: "http://proxy.example:3128/pac" }'],
    ['has a proxy of another kind', '{ proxy: "socks5://proxy.example:1080" }'],
    ['has an IPv6 proxy without brackets', '{ proxy: "http://2001:db8::1:3128" }'],
    ['has words for an authority', '{ authorities: ["Corp Root CA"] }'],
    ['has a private key for an authority', '{ authorities: ["-----BEGIN PRIVATE KEY-----"] }'],
    ['has a certificate with another behind it', `{ authorities: ["${PEM}\\n${PEM}"] }`],
    ['has words behind a certificate', `{ authorities: ["${PEM} and more"] }`],
    ['says FIPS in words', '{ fips: "true" }'],
    ['says dual-stack in words', '{ dualStack: sometimes }'],
    ['has a field nobody knows', '{ noProxy: [example.com] }'],
  ])('%s', (_, network) => {
    const { kit, findings } = withNetwork(network);
    expect(kit).toBeUndefined();
    expect(findings.some(({ level, line }) => level === 'error' && (line ?? 0) > 20)).toBe(true);
  });

  test.each(['hunter2', 'hunter2/x', 'hunter2@x', 'hunter2 x', `hunter2${'x'.repeat(60)}`])(
    'and what it finds never repeats a password: %s',
    (password) => {
      const { findings } = withNetwork(`{ proxy: "http://ops:${password}@proxy.example:3128" }`);
      expect(findings).not.toEqual([]);
      expect(JSON.stringify(findings)).not.toContain('hunter2');
      expect(JSON.stringify(findings)).toContain('http://…@proxy.example:3128');
    },
  );
});

test.each([
  'http://proxy.example:3128',
  'https://proxy.corp.example:8443',
  'http://10.0.0.8:8080',
  'http://[2001:db8::8]:3128',
])('a proxy may be %s', (proxy) => {
  const { kit, findings } = withNetwork(`{ proxy: "${proxy}" }`);
  expect(findings).toEqual([]);
  expect(kit?.network).toEqual({ proxy });
});

test('a kit without a network has none: nothing is assumed', () => {
  expect(parseKit('kit.yaml', bytesOf(EXAMPLE_KIT)).kit?.network).toBeUndefined();
});
