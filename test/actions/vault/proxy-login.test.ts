import { beforeEach, expect, test } from 'vitest';
import { giveProxyLogin, wayTo } from '../../../main/actions/connection.ts';
import { askVault } from '../../../main/actions/vault/flow.ts';
import { lockVault } from '../../../main/actions/vault/opened.ts';
import { connectionView } from '../../../main/ipc/views/connection-view.ts';
import { makeVault, PASSPHRASE, vaultBench, type VaultBench } from '../../fakes/vault-desk.ts';

const AWS = 'https://sts.ap-northeast-1.amazonaws.com';
const PROXY = 'http://proxy.example:3128';
const LOGIN = { user: 'sato', password: 'planted-proxy-pass' };
const typed = { user: ' sato ', proxyPassword: LOGIN.password };

let bench: VaultBench;
let proxy: string;
beforeEach(() => {
  proxy = PROXY;
  const plain = vaultBench();
  const { settings } = plain.desk.ports;
  bench = vaultBench(undefined, {
    settings: { ...settings, read: () => ({ ...settings.read(), proxy }) },
  });
});

const login = () => wayTo(bench.desk, AWS).proxy?.login;
const keep = async () => {
  await makeVault(bench);
  bench.begin('proxy-login');
  expect(await bench.submit(typed)).toBeUndefined();
};

test('is asked for with a proxy, and with a vault that is open', async () => {
  expect(askVault(bench.desk, 'proxy-login')).toMatchObject({ error: { code: 'vault-missing' } });
  await makeVault(bench);
  proxy = '';
  expect(askVault(bench.desk, 'proxy-login')).toMatchObject({ error: { code: 'proxy-missing' } });
  proxy = PROXY;
  await lockVault(bench.desk, 'person');
  expect(askVault(bench.desk, 'proxy-login')).toMatchObject({ error: { code: 'vault-locked' } });
});

test.each([
  [{ user: '', proxyPassword: 'x' }, 'empty'],
  [{ user: 'sato', proxyPassword: '' }, 'empty'],
  [{ user: 'sa:to', proxyPassword: 'x' }, 'login-malformed'],
])('%#: what is no login is not kept', async (wrong, code) => {
  await makeVault(bench);
  bench.begin('proxy-login');
  expect(await bench.submit(wrong)).toEqual({ code });
  expect(login()).toBeUndefined();
});

test('goes to its proxy while the vault is open, and to no other', async () => {
  giveProxyLogin(bench.desk, 'other', 'given-for-now');
  await keep();
  expect(login()).toEqual(LOGIN);
  expect(connectionView(bench.desk).proxy).toEqual({ url: PROXY, login: false, kept: true });
  proxy = 'http://elsewhere.example:3128';
  expect(login()).toBeUndefined();
  proxy = PROXY;
  await lockVault(bench.desk, 'person');
  expect(login()).toBeUndefined();
  bench.begin('unlock');
  await bench.submit({ passphrase: PASSPHRASE });
  expect(login()).toEqual(LOGIN);
});

test('stands in clear in no file and in no view, and every log masks it', async () => {
  await keep();
  expect(bench.desk.secrets.has(LOGIN.password)).toBe(true);
  const seen = JSON.stringify([bench.files, connectionView(bench.desk), bench.desk.connection]);
  expect(seen).not.toContain(LOGIN.password);
});
