import { expect, test } from '@playwright/test';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { AppView } from '../../main/contract/views.ts';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';

let folder: string;
let launched: LaunchedApp | undefined;
const file = (): string => join(folder, 'settings.json');

async function start(): Promise<LaunchedApp> {
  launched = await launchApp({ dataDir: folder });
  return launched;
}

async function view({ page }: LaunchedApp): Promise<AppView> {
  const reply = await page.evaluate(() => window.api.call['app.view']({}));
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}

const noticeCodes = async (app: LaunchedApp): Promise<readonly string[]> =>
  (await view(app)).notices.map(({ code }) => code);

test.beforeEach(async () => {
  folder = await freshFolder();
});
test.afterEach(async () => {
  await launched?.close();
  launched = undefined;
  await removeFolder(folder);
});

test('settings survive a restart', async () => {
  const first = await start();
  await first.page.evaluate(() =>
    window.api.call['settings.change']({ lang: 'ja', theme: 'dark', zoom: 125 }),
  );
  await first.close();
  const settings = { version: 1, lang: 'ja', theme: 'dark', zoom: 125 };
  expect(JSON.parse(await readFile(file(), 'utf8'))).toMatchObject(settings);
  const second = await start();
  expect((await view(second)).settings).toEqual(settings);
  const factor = await second.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
  );
  expect(factor).toBeCloseTo(1.25, 2);
});

test('a damaged file is moved aside, kept and reported, and the app starts', async () => {
  await writeFile(file(), '{"version":1,"lang":"j');
  const app = await start();
  expect(await noticeCodes(app)).toContain('settings-unreadable');
  const aside = (await readdir(folder)).filter((name) => name.startsWith('settings.unreadable-'));
  expect(aside).toHaveLength(1);
  expect(await readFile(join(folder, aside[0] ?? ''), 'utf8')).toBe('{"version":1,"lang":"j');
});

test('a file from a newer app is left untouched and reported', async () => {
  const text = '{"version":7,"lang":{"spoken":"ja"}}';
  await writeFile(file(), text);
  const app = await start();
  expect(await noticeCodes(app)).toContain('settings-future-version');
  const reply = await app.page.evaluate(() =>
    window.api.call['settings.change']({ theme: 'dark' }),
  );
  expect(reply).toMatchObject({ ok: false, error: { code: 'settings-not-saved' } });
  expect((await view(app)).settings.theme).toBe('dark');
  await app.close();
  launched = undefined;
  expect(await readFile(file(), 'utf8')).toBe(text);
});

test('electron-store adds no channel and no second file', async () => {
  const app = await start();
  await app.page.evaluate(() => window.api.call['settings.change']({ theme: 'light' }));
  expect(await app.app.evaluate(({ ipcMain }) => ipcMain.eventNames())).toEqual([]);
  expect(await readdir(folder)).not.toContain('config.json');
});
