import { expect, test } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { launchSpec } from '../../tools/electron-runtime.mjs';
import { builtApp, freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';

const folders: string[] = [];
let launched: LaunchedApp | undefined;

async function start(options: Parameters<typeof launchApp>[0] = {}): Promise<LaunchedApp> {
  launched = await launchApp(options);
  folders.push(launched.dataDir);
  return launched;
}

test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  await Promise.all(folders.splice(0).map(removeFolder));
});

/** Starts the app's binary without driving it; answers how it ended. */
async function run(
  executable: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(executable, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk: Buffer): void => void (output += chunk.toString('utf8'));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearTimeout(timer);
  return { code, output };
}

/** The labels of the menu bar, top level. */
function menuBar({ app }: LaunchedApp): Promise<readonly string[]> {
  return app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [],
  );
}

test('the window opens on app://bundle/ and a call is answered', async () => {
  const { page } = await start();
  expect(page.url()).toBe('app://bundle/');
  const reply = await page.evaluate(() => window.api.call['app.view']({}));
  expect(reply).toMatchObject({ ok: true, value: { lang: 'en', settings: { version: 1 } } });
});

test('data goes to BREAKGLASS_DATA and nowhere else', async () => {
  const { app, dataDir } = await start();
  const paths = await app.evaluate(({ app: electron }) => [
    electron.getPath('userData'),
    electron.getPath('sessionData'),
  ]);
  expect(paths).toEqual([dataDir, dataDir]);
});

test('a relative BREAKGLASS_DATA is refused with a reason', async () => {
  const folder = await freshFolder();
  folders.push(folder);
  const spec = await launchSpec({ appDir: builtApp, userData: folder });
  const { code, output } = await run(spec.executablePath, spec.args, {
    ...spec.env,
    BREAKGLASS_DATA: 'relative/folder',
  });
  expect(output).toContain('BREAKGLASS_DATA must be an absolute path, not "relative/folder"');
  expect(code).toBe(64);
});

test('a second start hands over to the first, which comes to the front', async () => {
  const { app, dataDir } = await start();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const spec = await launchSpec({ appDir: builtApp, userData: dataDir });
  const { code } = await run(spec.executablePath, spec.args, spec.env);
  expect(code).toBe(0);
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) => {
        const [window, ...more] = BrowserWindow.getAllWindows();
        return [window?.isMinimized(), window?.isVisible(), more.length];
      }),
    )
    .toEqual([false, true, 0]);
});

test('checklist 4: a packaged app refuses --no-sandbox and debugging switches', async () => {
  const spec = await launchSpec({ appDir: builtApp });
  // On the same disk as the runtime, so that its binary can be a hard link.
  const folder = join('.cache', `packaged-${process.pid}`);
  folders.push(folder);
  await mkdir(join(folder, 'resources'), { recursive: true });
  for (const entry of await readdir(dirname(spec.executablePath))) {
    if (entry === 'electron' || entry === 'resources') continue;
    await symlink(resolve(dirname(spec.executablePath), entry), join(folder, entry));
  }
  await symlink(resolve(builtApp), join(folder, 'resources', 'app'));
  // Electron takes itself for packaged when its binary is not called electron.
  await link(spec.executablePath, join(folder, 'breakglass'));
  const { code, output } = await run(
    resolve(folder, 'breakglass'),
    ['--no-sandbox', '--remote-debugging-port=0', `--user-data-dir=${resolve(folder, 'data')}`],
    spec.env,
  );
  expect(output).toContain('does not start with --no-sandbox, --remote-debugging-port');
  expect(code).toBe(78);
});

test('the window opens as large as it was left', async () => {
  // Its place is `placeWindow`'s matter (test/shell): X without a window manager moves what it shows.
  const left = { width: 900, height: 640 };
  const first = await start();
  await expect.poll(() => windowOf(first, 'isVisible')).toBe(true);
  await expect
    .poll(async () => {
      await first.app.evaluate(
        ({ BrowserWindow }, size) =>
          BrowserWindow.getAllWindows()[0]?.setSize(size.width, size.height),
        left,
      );
      return readFile(join(first.dataDir, 'settings.json'), 'utf8').catch(() => '');
    })
    // Saved a moment after the last change: by then the window has come to rest.
    .toMatch(/"width":\s*900/);
  await first.close();
  const second = await start({ dataDir: first.dataDir });
  await expect.poll(() => windowOf(second, 'getNormalBounds')).toMatchObject(left);
});

async function windowOf(
  launched: Awaited<ReturnType<typeof start>>,
  ask: 'isVisible' | 'getNormalBounds',
): Promise<unknown> {
  return launched.app.evaluate(
    ({ BrowserWindow }, question) => BrowserWindow.getAllWindows()[0]?.[question](),
    ask,
  );
}

test('menus follow the language at run time and send commands', async () => {
  const app = await start();
  expect(await menuBar(app)).toEqual(['File', 'Edit', 'View', 'Go', 'Help']);
  await app.page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    window.api.on('command', ({ id }) => heard.push(id));
  });
  await app.app.evaluate(({ Menu }) => {
    for (const id of ['go.log', 'help.shortcuts', 'view.zoom-in']) {
      Menu.getApplicationMenu()?.getMenuItemById(id)?.click();
    }
  });
  await expect
    .poll(() => app.page.evaluate(() => (window as unknown as { heard: string[] }).heard))
    .toEqual(['go.log', 'help.shortcuts', 'view.zoom-in']);
  await app.page.evaluate(() => window.api.call['settings.change']({ lang: 'ja' }));
  expect(await menuBar(app)).toEqual(['ファイル', '編集', '表示', '移動', 'ヘルプ']);
  const view = await app.page.evaluate(() => window.api.call['app.view']({}));
  expect(view).toMatchObject({ ok: true, value: { lang: 'ja' } });
});

test('on a Japanese system the app starts in Japanese', async () => {
  const app = await start({ lang: 'ja' });
  expect(await menuBar(app)).toEqual(['ファイル', '編集', '表示', '移動', 'ヘルプ']);
  await expect(app.page.locator('html')).toHaveAttribute('lang', 'ja');
});

test('zoom goes from 80 to 300 percent and no further', async () => {
  const { app, page } = await start();
  const factor = (): Promise<number | undefined> =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
  for (const zoom of [80, 300]) {
    const reply = await page.evaluate(
      (value) => window.api.call['settings.change']({ zoom: value }),
      zoom,
    );
    expect(reply.ok).toBe(true);
    await expect.poll(factor).toBeCloseTo(zoom / 100, 2);
  }
  for (const zoom of [79, 301]) {
    const reply = await page.evaluate(
      (value) => window.api.call['settings.change']({ zoom: value }),
      zoom,
    );
    expect(reply).toMatchObject({ ok: false, error: { code: 'payload-refused' } });
  }
  expect(await factor()).toBeCloseTo(3, 2);
});

test('the theme changes at once, in the page and in what the system draws', async () => {
  const { app, page } = await start();
  for (const theme of ['dark', 'light'] as const) {
    await page.evaluate((value) => window.api.call['settings.change']({ theme: value }), theme);
    const dark = await app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors);
    expect(dark).toBe(theme === 'dark');
    const scheme = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(scheme).toBe(theme === 'dark');
  }
});

test('fault 42: a window whose process dies comes back, knowing all it knew', async () => {
  const { app, page, output } = await start();
  await page.evaluate(() => window.api.call['settings.change']({ theme: 'dark' }));
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  await expect.poll(output).toContain("The window's process ended");
  // Playwright gives a dead page up for good, so main is asked what the new one shows.
  await expect
    .poll(() =>
      app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        if (!contents || contents.isCrashed() || contents.isLoading()) return 'away';
        const asked = "window.api.call['app.view']({}).then((reply) => reply.value.settings.theme)";
        return contents.executeJavaScript(asked) as Promise<string>;
      }),
    )
    .toBe('dark');
});

test('a start that fails says why and leaves', async () => {
  const folder = await freshFolder();
  folders.push(folder);
  await writeFile(join(folder, 'a-file'), '');
  const spec = await launchSpec({ appDir: builtApp, userData: folder });
  const { code, output } = await run(spec.executablePath, spec.args, {
    ...spec.env,
    BREAKGLASS_DATA: join(folder, 'a-file', 'below'),
  });
  expect(output).toContain('ENOTDIR');
  expect(code).toBe(70);
});

test('closing the last window ends the app', async () => {
  const { app } = await start();
  const ended = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  const [code] = (await ended) as [number | null];
  expect(code).toBe(0);
  launched = undefined;
});
