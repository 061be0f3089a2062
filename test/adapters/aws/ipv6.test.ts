import { createServer, connect, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { rehearse, type Rehearsal } from './rehearsal.ts';

const here6 = Object.values(networkInterfaces()).some((all) =>
  all?.some(({ address }) => address === '::1'),
);
if (!here6) console.log('skipped: this computer has no IPv6, not even its own address');

let here: Rehearsal;
beforeAll(async () => {
  here = await rehearse();
});
afterAll(() => here.range.close());

/** The range's first Region, reached by IPv6 alone: every byte is handed on as it is. */
async function over6(): Promise<{ readonly endpoint: string; readonly close: () => void }> {
  const port = Number(new URL(here.range.endpoints[0]!.endpoint).port);
  const relay = createServer((from) => {
    const to = connect(port, '127.0.0.1');
    from.pipe(to).pipe(from);
    for (const one of [from, to]) one.on('error', () => one.destroy());
  });
  await new Promise<void>((done) => void relay.listen(0, '::1', done));
  const { port: own } = relay.address() as AddressInfo;
  return { endpoint: `http://[::1]:${String(own)}`, close: () => relay.close() };
}

test.runIf(here6)('a Region that is reached by IPv6 alone is signed for and answers', async () => {
  const six = await over6();
  const { region } = here.range.endpoints[0]!;
  const probed = await here.sts.probe([{ region, endpoint: six.endpoint }], here.key);
  six.close();
  expect(probed).toMatchObject({ ok: true, value: { chosen: region } });
});
