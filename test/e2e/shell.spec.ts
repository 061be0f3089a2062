import { expect, test } from '@playwright/test';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';

let launched: LaunchedApp;

test.beforeAll(async () => {
  launched = await launchApp();
});
test.afterAll(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

test('the window opens on app://bundle/ and a call is answered', async () => {
  expect(launched.page.url()).toBe('app://bundle/');
  const reply = await launched.page.evaluate(() => window.api.call['app.view']({}));
  expect(reply).toMatchObject({ ok: true, value: { lang: 'en', settings: { version: 1 } } });
});
