import { afterEach, beforeEach, expect, test } from 'vitest';
import { giveProxyLogin } from '../../main/actions/connection.ts';
import { chooseWay } from '../../main/actions/lanes.ts';
import { NEXT_ACTIONS } from '../../main/contract/next/actions.ts';
import { act } from '../fakes/matrix/acts.ts';
import { matrixBench, type MatrixBench } from '../fakes/matrix/bench.ts';
import type { FakeProxy } from '../fakes/proxy.ts';

const PASSWORD = 'canary-of-the-proxy';
let bench: MatrixBench;
let proxy: FakeProxy;

beforeEach(async () => {
  bench = await matrixBench('cmd', true);
  await chooseWay(bench.desk, 'sealed-key', 'the browser is down');
  proxy = await bench.askingProxy(`sato:${PASSWORD}`);
});
afterEach(() => bench.close());

test('a proxy that asks for a login: told, typed wrongly, typed right, and in with one code', async () => {
  const { desk, range } = bench;
  expect(await act(bench, 'sealed-key', 'sign-in')).toMatchObject({
    error: { code: 'proxy-login' },
  });
  expect(NEXT_ACTIONS['proxy-login'][0]).toBe('proxy');
  expect(range.calls).toEqual([]);

  expect(giveProxyLogin(desk, 'sato', 'mistyped')).toMatchObject({ ok: true });
  const wrong = await act(bench, 'sealed-key', 'sign-in');
  expect(wrong).toMatchObject({ error: { code: 'proxy-login-wrong' } });
  expect(range.calls).toEqual([]);

  expect(giveProxyLogin(desk, 'sato', PASSWORD)).toMatchObject({ ok: true });
  expect(await act(bench, 'sealed-key', 'sign-in')).toMatchObject({ ok: true });
  expect(await act(bench, 'sealed-key', 'code')).toMatchObject({ ok: true });
  expect(await act(bench, 'sealed-key', 'role')).toMatchObject({ ok: true });
  expect(proxy.opened.length).toBeGreaterThan(0);
  expect([...desk.sessions.values()].map(({ kind }) => kind)).toContain('role');
  for (const typed of ['mistyped', PASSWORD]) {
    expect(JSON.stringify(bench.records())).not.toContain(typed);
  }
});
