import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { createSts } from '../../../main/adapters/aws/sts.ts';
import { deadEndpoint, httpServer } from './local-server.ts';
import { rehearse, type Rehearsal } from './rehearsal.ts';

let here: Rehearsal;
beforeAll(async () => {
  here = await rehearse();
  // The first call loads the SDK; what is timed below is the call, not the loading.
  await here.sts.probe(here.range.endpoints, here.key);
});
afterEach(() => here.range.setFaults({}));
afterAll(() => here.range.close());

const names = () => here.range.endpoints.map(({ region }) => region);

describe('no Region can be used', () => {
  test('none in the kit', async () => {
    const probed = await here.sts.probe([], here.key);
    expect(probed).toMatchObject({
      ok: false,
      error: { regions: [], failure: { code: 'no-network' } },
    });
  });

  test('all refuse: the first one’s reason is told, and each Region’s own beside it', async () => {
    const dead = [await deadEndpoint('a-one-1'), await deadEndpoint('b-two-2')];
    const probed = await here.sts.probe(dead, here.key);
    expect(probed).toMatchObject({
      ok: false,
      error: {
        failure: { code: 'connection-refused', region: 'a-one-1', mayHaveHappened: false },
        regions: [
          { region: 'a-one-1', ok: false },
          { region: 'b-two-2', ok: false },
        ],
      },
    });
  });

  test('a wrong key: AWS said so, so no other Region is troubled', async () => {
    const before = here.range.calls.length;
    const probed = await here.sts.probe(here.range.endpoints, {
      ...here.key,
      secretAccessKey: 'wrong',
    });
    expect(probed).toMatchObject({ ok: false, error: { failure: { code: 'secret-wrong' } } });
    expect(here.range.calls.length - before).toBe(1);
  });

  test('silence ends: every Region is given up after its time', async () => {
    const silent = await httpServer(() => undefined);
    const quick = createSts({ timeoutMs: 150 });
    const probed = await quick.probe([silent.at, { ...silent.at, region: 'b-two-2' }], here.key);
    await silent.close();
    expect(probed).toMatchObject({ ok: false, error: { failure: { code: 'timed-out' } } });
  });
});

test.each(['silent', 'refuses'] as const)(
  'the first Region %s: the second answers within a second more',
  async (dark) => {
    const [first = '', second = ''] = names();
    await here.range.setFaults({ dark: { [first]: dark } });
    const began = performance.now();
    const probed = await here.sts.probe(here.range.endpoints, here.key);
    expect(performance.now() - began).toBeLessThan(1_000);
    expect(probed).toMatchObject({
      ok: true,
      value: {
        chosen: second,
        regions: [
          { region: first, ok: false },
          { region: second, ok: true },
        ],
      },
    });
  },
);

test('all well: the first Region, alone, with the identity and the clock', async () => {
  const before = here.range.calls.length;
  const probed = await here.sts.probe(here.range.endpoints, here.key);
  if (!probed.ok) throw new Error(probed.error.failure.raw);
  const { chosen, identity, skewMs, regions } = probed.value;
  expect(chosen).toBe(names()[0]);
  expect(identity.arn).toBe(`arn:aws:iam::${here.range.account}:user/${here.range.user}`);
  expect(Math.abs(skewMs)).toBeLessThan(2_000);
  expect(regions).toHaveLength(1);
  expect(here.range.calls.slice(before)).toMatchObject([{ action: 'sts:GetCallerIdentity' }]);
});

test.each([420_000, -420_000])(
  'a clock %i ms off is measured, and calls are signed with AWS’s time',
  async (off) => {
    await here.range.setFaults({ skewMs: off });
    const probed = await here.sts.probe(here.range.endpoints, here.key);
    if (!probed.ok) throw new Error(probed.error.failure.raw);
    const { skewMs, regions } = probed.value;
    expect(Math.abs(skewMs - off)).toBeLessThan(2_000);
    expect(regions[0]?.skewUncertaintyMs).toBeLessThan(2_000);
    const refused = await here.sts.getSessionToken(
      { ...here.to, skewMs },
      { serial: here.range.mfaSerial, code: '000000' },
      3_600,
    );
    expect(refused).toMatchObject({ ok: false, error: { code: 'mfa-code-refused' } });
  },
);

test('a page that stands in the first Region’s place does not stop the second', async () => {
  const portal = await httpServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<html>Welcome</html>');
  });
  const [at] = here.range.endpoints;
  if (!at) throw new Error('no Region');
  const probed = await here.sts.probe([{ ...portal.at, region: 'a-one-1' }, at], here.key);
  await portal.close();
  expect(probed).toMatchObject({
    ok: true,
    value: { chosen: at.region, regions: [{ failure: { code: 'captive-portal' } }, { ok: true }] },
  });
});
