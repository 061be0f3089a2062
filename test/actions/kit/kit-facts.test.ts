import { expect, test } from 'vitest';
import { kitFacts } from '../../../main/actions/kit/kit-facts.ts';
import { consoleKit } from '../../fakes/console-kit.ts';

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
  const values = kitFacts(kit, 'kit.yaml').map(({ value }) => value);
  expect(values).toContain(`ap-northeast-1, ${ssm} \u2192 ${sts}`);
  expect(values).toContain(proxy);
});
