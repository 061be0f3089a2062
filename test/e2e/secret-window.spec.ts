import { expect, test } from '@playwright/test';
import axe from 'axe-core';
import { CONFIRM_POLICY } from '../../main/shell/content-policy.ts';
import { launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { button, closes, opens, picture } from './vault/person.ts';

let launched: LaunchedApp;

test.beforeEach(async () => {
  launched = await launchApp();
  await launched.page.getByRole('navigation').waitFor();
});
test.afterEach(async () => {
  await launched.close();
  await removeFolder(launched.dataDir);
});

test('an envelope is made by two people and opened by them again', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+5');
  const made = await opens(launched, () => button(page, 'Make an envelope…').click());
  await made.getByLabel('What it is').fill('Root of example');
  await made.getByLabel('First holder').fill('Sato');
  await made.getByLabel('Second holder').fill('Jones');
  await made.getByLabel('The secret').fill('envelope-planted-secret');
  await button(made, 'Go on').click();
  const passphrases = { Sato: 'violet kettle marsh turnip', Jones: 'granite pillow ocean ladder' };
  for (const [holder, passphrase] of Object.entries(passphrases)) {
    await expect(made.getByRole('heading', { name: `${holder}: choose` })).toBeVisible();
    await expect(made.getByLabel('New passphrase')).toHaveValue('');
    await made.getByLabel('New passphrase').fill(passphrase);
    await made.getByLabel('The same again').fill(passphrase);
    await button(made, 'Take this passphrase').click();
  }
  await expect(made.getByRole('img', { name: 'QR code of the envelope' })).toBeVisible();
  await picture(made, 'vault-envelope-sheet-en');
  const armour = (await made.locator('.armour').innerText()).replace(/\s/g, '');
  expect(armour).toMatch(/^BGE1:[0-9A-Z]{100,1195}$/);
  const pdf = await launched.app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().includes('secrets'),
    );
    return (await window?.webContents.printToPDF({ printBackground: true, pageSize: 'A4' }))
      ?.length;
  });
  expect(pdf).toBeGreaterThan(5_000);
  await closes(made, () => button(made, 'Done').click());

  const read = await opens(launched, () => button(page, 'Open an envelope…').click());
  await read
    .getByLabel('Text of the envelope')
    .fill(armour.replace(/.$/, (c) => (c === '0' ? '1' : '0')));
  await button(read, 'Go on').click();
  await expect(read.getByRole('alert')).toContainText('One character is not as on the sheet');
  await read.getByLabel('Text of the envelope').fill(armour.toLowerCase());
  await button(read, 'Go on').click();
  for (const [holder, passphrase] of Object.entries(passphrases)) {
    await expect(read.getByRole('heading', { name: `${holder}: type` })).toBeVisible();
    await expect(read.getByLabel('Passphrase')).toHaveValue('');
    await read.getByLabel('Passphrase').fill(passphrase);
    await read.keyboard.press('Enter');
  }
  await expect(read.getByRole('heading', { name: 'What was in the envelope' })).toBeVisible();
  await button(read, 'Hold to show').hover();
  await read.mouse.down();
  await expect(read.locator('.secret')).toHaveText('envelope-planted-secret');
  await read.mouse.up();
});

test('checklist 7: the secret window has its own origin, policy and preload, and no more', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+5');
  const secret = await opens(launched, () => button(page, 'Make a vault…').click());
  const response = await secret.reload();
  expect(response?.headers()['content-security-policy']).toBe(CONFIRM_POLICY);
  const preferences = await launched.app.evaluate(({ BrowserWindow }) => {
    const window = BrowserWindow.getAllWindows().find((one) =>
      one.webContents.getURL().startsWith('app://secrets/'),
    );
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  });
  const api = await secret.evaluate(() => Object.keys(window.api).sort());
  expect(api).toEqual(['call', 'onChanged']);
  // The app's own window cannot speak for it.
  const refused = await page.evaluate(() => 'secrets.reveal' in window.api.call);
  expect(refused).toBe(false);
  await secret.evaluate(axe.source);
  const { violations } = await secret.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test('in Japanese and dark the window follows', async () => {
  await launched.close();
  launched = await launchApp({ dataDir: launched.dataDir, lang: 'ja' });
  await launched.page.getByRole('navigation').waitFor();
  const { page } = launched;
  await page.evaluate(() => window.api.call['settings.change']({ theme: 'dark' }));
  await page.keyboard.press('Control+5');
  await expect(page.getByRole('heading', { name: '保管庫', level: 1 })).toBeVisible();
  const secret = await opens(launched, () => button(page, '保管庫を作る…').click());
  await expect(secret.locator('html')).toHaveAttribute('lang', 'ja');
  await expect(secret.locator('html')).toHaveAttribute('data-theme', 'dark');
  await secret.getByLabel('新しいパスフレーズ').fill('紫の牛が三時に鐘を鳴らす丘');
  await expect(secret.locator('.meter')).toBeVisible();
  await picture(secret, 'vault-make-dark-ja');
});
