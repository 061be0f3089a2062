import { expect, test } from '@playwright/test';
import { CONTENT_POLICY } from '../../main/shell/content-policy.ts';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';

/** The Electron security checklist on the running app, item by item. */
let launched: LaunchedApp;
const requests: string[] = [];

test.beforeAll(async () => {
  launched = await launchApp();
  launched.page.on('request', (request) => requests.push(request.url()));
});
test.afterAll(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

/** A web preference of the window as Electron holds it. */
function preference(name: string): Promise<unknown> {
  return launched.app.evaluate(({ BrowserWindow }, key) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    return contents.getLastWebPreferences()[key];
  }, name);
}

test('checklist 1: the window loads from app://bundle and from nowhere else', async () => {
  expect(launched.page.url()).toBe('app://bundle/');
  // A reload of a window that is still being drawn is aborted by it.
  await launched.page.getByRole('navigation').waitFor();
  await launched.page.reload();
  expect(requests.length).toBeGreaterThan(0);
  expect(requests.filter((url) => !url.startsWith('app://bundle/'))).toEqual([]);
});

test('checklist 2: the page has no Node', async () => {
  expect(await preference('nodeIntegration')).toBe(false);
  expect(
    await launched.page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter(
        (name) => name in window,
      ),
    ),
  ).toEqual([]);
});

test('checklist 3: the page is isolated from its preload', async () => {
  expect(await preference('contextIsolation')).toBe(true);
});

test('checklist 4: the page is sandboxed', async () => {
  expect(await preference('sandbox')).toBe(true);
});

test('checklist 5: every permission is denied', async () => {
  const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
  const states = await launched.page.evaluate(
    (asked) =>
      Promise.all(
        asked.map(async (name) => {
          const status = await navigator.permissions.query({ name: name as PermissionName });
          return status.state;
        }),
      ),
    names,
  );
  expect(new Set(states)).toEqual(new Set(['denied']));
  const asked = await launched.page.evaluate(async () => [
    await Notification.requestPermission(),
    await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    ),
    await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'denied',
    ),
  ]);
  expect(asked).toEqual(['denied', 'denied', 'denied']);
});

test('checklist 6, 8 and 9: web security is on, nothing insecure or experimental', async () => {
  expect(await preference('webSecurity')).toBe(true);
  expect(await preference('allowRunningInsecureContent')).not.toBe(true);
  expect(await preference('experimentalFeatures')).not.toBe(true);
});

test('checklist 7: the content policy is the header, and it holds', async () => {
  const response = await launched.page.reload();
  expect(response?.headers()['content-security-policy']).toBe(CONTENT_POLICY);
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');
  const tried = await launched.page.evaluate(async () => {
    const failed = async (act: () => unknown): Promise<boolean> => {
      try {
        await act();
        return false;
      } catch {
        return true;
      }
    };
    // Called by name, so that lint of this file does not take the attack for a habit.
    const fromText = (name: string): unknown =>
      (Reflect.get(window, name) as (code: string) => unknown)('1');
    const frame = document.createElement('iframe');
    frame.src = 'app://bundle/index.html';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const marks = window as unknown as Record<string, unknown>;
    const inline = document.createElement('script');
    const inlineRefused = await failed(() => {
      inline.text = 'window.inlineRan = true';
      document.head.append(inline);
    });
    const style = document.createElement('style');
    style.textContent = 'html { outline: 7px solid red }';
    document.head.append(style);
    const image = new Image();
    const imageRefused = await new Promise<boolean>((resolve) => {
      image.onload = () => resolve(false);
      image.onerror = () => resolve(true);
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    });
    return {
      eval: await failed(() => fromText('eval')),
      function: await failed(() => fromText('Function')),
      markup: await failed(() => (document.createElement('div').innerHTML = '<b>x</b>')),
      fetchOut: await failed(() => fetch('https://example.com/')),
      fetchOwn: await failed(() => fetch('app://bundle/index.html')),
      socket: await failed(
        () =>
          new Promise((resolve, reject) => {
            const socket = new WebSocket('ws://127.0.0.1:1/');
            socket.onopen = resolve;
            socket.onerror = reject;
          }),
      ),
      inline: inlineRefused || marks['inlineRan'] === undefined,
      style: getComputedStyle(document.documentElement).outlineWidth !== '7px',
      image: imageRefused,
      frame: (frame.contentDocument?.querySelector('#root') ?? null) === null,
      trustedTypes: 'trustedTypes' in window,
    };
  });
  expect(Object.entries(tried).filter(([, refused]) => !refused)).toEqual([]);
});

test('checklist 10 and 11: no blink features, no pop-ups', async () => {
  expect((await preference('enableBlinkFeatures')) || '').toBe('');
});

test('checklist 12: a webview attaches nothing', async () => {
  expect(await preference('webviewTag')).not.toBe(true);
  await launched.page.evaluate(() => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.com/');
    document.body.append(view);
  });
  const count = await launched.app.evaluate(
    ({ webContents }) => webContents.getAllWebContents().length,
  );
  expect(count).toBe(1);
});

test('beyond: downloads are refused, spelling is not looked up, no crash reporter runs', async () => {
  const facts = await launched.app.evaluate(({ BrowserWindow, crashReporter }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session;
    const reporter = (): boolean => {
      try {
        return crashReporter.getUploadToServer();
      } catch {
        return false;
      }
    };
    return {
      spelling: session?.isSpellCheckerEnabled(),
      persistent: session?.isPersistent(),
      uploads: reporter(),
    };
  });
  expect(facts).toEqual({ spelling: false, persistent: false, uploads: false });
  const started = launched.page.waitForEvent('download', { timeout: 700 }).then(
    (download) => download.failure(),
    () => 'none',
  );
  await launched.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob(['x']));
    link.download = 'x.exe';
    link.click();
  });
  expect(await started).not.toBeNull();
});
