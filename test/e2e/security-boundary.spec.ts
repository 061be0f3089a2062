import { expect, test } from '@playwright/test';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { calls } from '../../main/contract/calls.ts';
import { builtApp, launchApp, removeFolder, type LaunchedApp } from './app.ts';

/** The items about what leads out of the window: navigation, windows, links, calls, files, API. */
let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

test('checklist 13: the window cannot be led elsewhere (fault 41)', async () => {
  for (const address of [
    'https://example.com/',
    'app://confirm/',
    'file:///etc/passwd',
    'data:text/html,hello',
    'javascript:document.title="led"',
    'app://bundle/other.html',
  ]) {
    await launched.page
      .evaluate((to) => {
        const link = document.createElement('a');
        link.href = to;
        document.body.append(link);
        link.click();
        link.remove();
      }, address)
      .catch(() => undefined);
    await launched.page.evaluate(() => new Promise((done) => setTimeout(done, 50)));
    expect(launched.page.url(), address).toBe('app://bundle/');
  }
  expect(await launched.page.title()).not.toBe('led');
});

test('checklist 14: no second window opens (fault 41)', async () => {
  const opened = await launched.page.evaluate(() => window.open('app://bundle/') === null);
  expect(opened).toBe(true);
  expect(launched.app.windows()).toHaveLength(1);
});

test('checklist 15: the page has no way to open a link but the contract', async () => {
  const answer = await launched.page.evaluate(() =>
    window.api.call['step.open-link']({ path: 'https://evil.tld/' }),
  );
  expect(answer.ok).toBe(false);
});

test('checklist 17: a stranger with the same preload is refused as a value', async () => {
  const preload = join(builtApp, 'out', 'preload', 'window.cjs');
  const reply = await launched.app.evaluate(async ({ BrowserWindow, ipcMain }, path) => {
    const ours = BrowserWindow.getAllWindows()[0];
    if (!ours) return 'no window';
    const stranger = new BrowserWindow({
      show: false,
      webPreferences: {
        session: ours.webContents.session,
        preload: path,
        sandbox: true,
        contextIsolation: true,
      },
    });
    await stranger.loadURL('app://bundle/');
    const answer: unknown = await stranger.webContents.executeJavaScript(
      "window.api.call['secret.submit']({accessKeyId:'AKID',secretAccessKey:'x'})",
    );
    stranger.destroy();
    return { answer, listeners: ipcMain.eventNames() };
  }, preload);
  expect(reply).toEqual({
    answer: { ok: false, error: { code: 'sender-refused', params: { call: 'secret.submit' } } },
    listeners: [],
  });
});

test('checklist 17: a hostile payload is refused as a value', async () => {
  const reply = await launched.page.evaluate(() =>
    window.api.call['settings.change'](JSON.parse('{"lang":"ja","zoom":"huge"}') as object),
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'payload-refused' } });
});

test('checklist 18: app:// serves its own files only', async () => {
  const answers = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const statusOf = async (address: string): Promise<number> => {
      try {
        return (await session?.fetch(address))?.status ?? 0;
      } catch {
        return 0;
      }
    };
    const served: string[] = [];
    for (const address of [
      'app://bundle/../main/index.cjs',
      'app://bundle/%2e%2e/main/index.cjs',
      'app://bundle/..%2fmain%2findex.cjs',
      'app://bundle/..%5cmain%5cindex.cjs',
      'app://confirm/index.html',
      'file:///etc/passwd',
      'https://example.com/',
      'http://127.0.0.1:1/',
    ]) {
      if ((await statusOf(address)) === 200) served.push(address);
    }
    return served;
  });
  expect(answers).toEqual([]);
});

test('checklist 20: window.api is the contract, functions only, and cannot be changed', async () => {
  const found = await launched.page.evaluate(() => {
    const before = window.api.call['app.view'];
    const attempts = [
      () => Object.assign(window.api.call, { 'app.view': () => 'forged' }),
      () => Object.assign(window, { api: {} }),
    ];
    for (const attempt of attempts) {
      try {
        attempt();
      } catch {
        // Refused loudly; whether it was refused is compared below.
      }
    }
    return {
      keys: Object.keys(window.api),
      calls: Object.entries(window.api.call).map(([name, call]) => `${name}: ${typeof call}`),
      on: typeof window.api.on,
      same: window.api.call['app.view'] === before,
    };
  });
  expect(found).toEqual({
    keys: ['call', 'on'],
    calls: Object.keys(calls).map((name) => `${name}: function`),
    on: 'function',
    same: true,
  });
});

test('beyond: no WebRTC leaves a page, neither by UDP nor by TCP', async () => {
  const heard: string[] = [];
  const udp = createSocket('udp4').on('message', () => void heard.push('udp'));
  const tcp = createServer((socket) => {
    heard.push('tcp');
    socket.destroy();
  });
  udp.bind(0, '127.0.0.1');
  tcp.listen(0, '127.0.0.1');
  await Promise.all([once(udp, 'listening'), once(tcp, 'listening')]);
  const servers = [
    { urls: `stun:127.0.0.1:${udp.address().port}` },
    ...['udp', 'tcp'].map((transport) => {
      const { port } = transport === 'udp' ? udp.address() : (tcp.address() as AddressInfo);
      const urls = `turn:127.0.0.1:${port}?transport=${transport}`;
      return { urls, username: 'u', credential: 'c' };
    }),
  ];
  const gathered = await launched.page.evaluate(async (iceServers) => {
    const connection = new RTCPeerConnection({ iceServers });
    connection.createDataChannel('out');
    const candidates: string[] = [];
    const done = new Promise((resolve) => {
      connection.onicecandidate = ({ candidate }) =>
        candidate ? candidates.push(candidate.candidate) : resolve(undefined);
    });
    await connection.setLocalDescription(await connection.createOffer());
    await Promise.race([done, new Promise((resolve) => setTimeout(resolve, 5_000))]);
    connection.close();
    return candidates;
  }, servers);
  udp.close();
  tcp.close();
  expect({ heard, gathered }).toEqual({ heard: [], gathered: [] });
  const policies = await launched.app.evaluate(({ BrowserWindow, webContents }) => {
    const other = new BrowserWindow({ show: false });
    const all = webContents.getAllWebContents().map((one) => one.getWebRTCIPHandlingPolicy());
    other.destroy();
    return all;
  });
  expect(policies.length).toBeGreaterThan(1);
  expect(new Set(policies)).toEqual(new Set(['disable_non_proxied_udp']));
});
