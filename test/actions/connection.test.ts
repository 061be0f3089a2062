import { beforeEach, expect, test } from 'vitest';
import { checkConnection, giveProxyLogin, wayTo } from '../../main/actions/connection.ts';
import { openSignIn } from '../../main/actions/sign-in.ts';
import { startRun } from '../../main/actions/start-run.ts';
import { lockVault } from '../../main/actions/vault/opened.ts';
import { deskBench, type DeskBench } from '../fakes/desk.ts';
import { pinned, section, step } from '../fakes/plans.ts';

const URL_OF_STS = 'https://sts.eu-central-1.amazonaws.com/';
let bench: DeskBench;
beforeEach(async () => {
  bench = deskBench([pinned('PB-T', [section('s', [step('one')])])]);
  await startRun(bench.desk, { playbook: 'PB-T', mode: 'drill', scenario: 'sso-outage' });
  await openSignIn(bench.desk);
});

test('every STS, SSM and sign-in host of the kit is asked, and their clocks are put together', async () => {
  bench.aws.connection.check = (hosts) =>
    Promise.resolve(
      hosts.map((host) => ({ ...host, ok: true, ms: 9, skewMs: 7_000, skewUncertaintyMs: 510 })),
    );
  bench.desk.reach = { region: 'ap-northeast-1', skewMs: 0, at: 0, why: 'first' };
  await checkConnection(bench.desk);
  expect(bench.desk.reach.skewMs).toBe(7_000);
  const { hosts, clock, checking } = bench.desk.connection;
  expect(hosts.map(({ what, region }) => `${what} ${region ?? ''}`)).toEqual([
    'sts ap-northeast-1',
    'sts ap-southeast-1',
    'ssm ap-northeast-1',
    'ssm ap-southeast-1',
  ]);
  expect(clock).toMatchObject({ skewMs: 7_000, agreeing: 4 });
  expect(checking).toBeUndefined();
});

test('a proxy’s login goes to the proxy only, and never to what stays on this laptop', () => {
  const { desk } = bench;
  const read = desk.ports.settings.read();
  desk.ports.settings.read = () => ({ ...read, proxy: 'http://proxy.example:8080' });
  giveProxyLogin(desk, 'sato', 'canary-pass');
  expect(wayTo(desk, URL_OF_STS).proxy?.login).toEqual({ user: 'sato', password: 'canary-pass' });
  expect(wayTo(desk, 'http://127.0.0.1:4566/')).toEqual({});
  // Of a kit that is opened next, or typed in: nobody gave it to that one.
  desk.ports.settings.read = () => ({ ...read, proxy: 'http://evil.example:3128' });
  expect(wayTo(desk, URL_OF_STS).proxy).toEqual({ url: 'http://evil.example:3128' });
  expect(desk.secrets.has('canary-pass')).toBe(true);
});

test('a login given for one proxy goes to no other, and is gone when the app is locked', async () => {
  const { desk } = bench;
  const read = desk.ports.settings.read();
  let proxy = 'http://proxy.example:8080';
  desk.ports.settings.read = () => ({ ...read, proxy });
  giveProxyLogin(desk, 'sato', 'canary-pass');
  proxy = 'http://evil.example:3128';
  expect(wayTo(desk, URL_OF_STS).proxy).toEqual({ url: proxy });
  proxy = 'http://proxy.example:8080';
  expect(wayTo(desk, URL_OF_STS).proxy?.login).toBeDefined();
  await lockVault(desk, 'person');
  expect(wayTo(desk, URL_OF_STS).proxy).toEqual({ url: proxy });
});

test('a login for no proxy at all is not taken', () => {
  expect(giveProxyLogin(bench.desk, 'sato', 'canary-pass')).toMatchObject({
    error: { code: 'value-invalid' },
  });
});

test('before any run the installed kit’s proxy and authorities count, and no foreign host is asked the time', async () => {
  const quiet = deskBench([]);
  const base = bench.desk.run!.kit!;
  const network = { proxy: 'http://proxy.corp:8080', authorities: ['PEM'] };
  const signInHosts = [
    'ap-northeast-1.signin.aws.amazon.com',
    'signin.aws.amazon.com.evil.example',
  ];
  const kit = { ...base, network, signInHosts };
  const shelf = { current: () => ({ kit }) };
  Object.assign(quiet.desk.ports, { kits: { shelf }, kit: () => Promise.resolve(kit) });
  expect(wayTo(quiet.desk, URL_OF_STS)).toMatchObject({
    proxy: { url: 'http://proxy.corp:8080' },
    authorities: ['PEM'],
  });
  const asked: string[] = [];
  quiet.aws.connection.check = (hosts) => {
    asked.push(...hosts.filter(({ what }) => what === 'sign-in').map(({ url }) => url));
    return Promise.resolve([]);
  };
  await checkConnection(quiet.desk);
  expect(asked).toEqual(['https://ap-northeast-1.signin.aws.amazon.com/']);
});
