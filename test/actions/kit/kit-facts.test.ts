import { expect, test } from 'vitest';
import { kitFacts } from '../../../main/actions/kit/kit-facts.ts';
import { createNodeHash } from '../../../main/adapters/system/hash.ts';
import { consoleKit } from '../../fakes/console-kit.ts';
import { publisher } from '../../fakes/publisher.ts';

const hash = createNodeHash();

test('every place that credentials go by is read before a kit is believed or signed', () => {
  const sts = 'https://sts.vpce.example';
  const ssm = 'https://ssm.vpce.example';
  const proxy = 'http://proxy.example:3128';
  const kit = consoleKit({
    regions: [
      { name: 'ap-northeast-1', endpoints: { ssm } },
      { name: 'x', endpoint: sts },
    ],
    network: { proxy },
  });
  const values = kitFacts(hash, kit, 'kit.yaml').map(({ value }) => value);
  expect(values).toContain(`ap-northeast-1, ${ssm} \u2192 ${sts}`);
  expect(values).toContain(proxy);
});

test('whose certificates count for the proxy is read by the fingerprint that openssl prints', () => {
  const pem = (text: string) => `-----BEGIN CERTIFICATE-----\n${text}\n-----END CERTIFICATE-----\n`;
  // SHA-256 of "abc": FIPS 180-4, appendix B.1.
  const kit = consoleKit({ network: { authorities: [pem('YW\nJj'), pem('?')] } });
  const shown = kitFacts(hash, kit, 'kit.yaml').filter(({ name }) => name.en.startsWith('Auth'));
  expect(shown.map(({ value }) => value)).toEqual([
    'BA:78:16:BF:8F:01:CF:EA:41:41:40:DE:5D:AE:22:23:B0:03:61:A3:96:17:7A:9C:B4:10:FF:61:F2:00:15:AD',
    '?',
  ]);
});

test('whose playbooks are believed with it is read by name and fingerprint', () => {
  const { listed } = publisher('sato', 7);
  const kit = consoleKit({ publishers: [listed] });
  const shown = kitFacts(hash, kit, 'kit.yaml');
  const value = (ja: string) => shown.find(({ name }) => name.ja === ja)?.value;
  expect(value('手順書の発行者')).toBe('sato of the security team');
  expect(value('発行者の指紋')).toMatch(/^(\w{4}-){3}\w{4}$/);
});
