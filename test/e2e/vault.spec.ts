import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { startIncident } from './incident/start.ts';
import { viewOf } from './story/responder.ts';
import {
  addKey,
  button,
  clipboardOf,
  closes,
  KEY_ID,
  makeVault,
  opens,
  PASSPHRASE,
  picture,
  SECRET,
  writeVaultKit,
} from './vault/person.ts';

let launched: LaunchedApp;
let dataDir: string;

test.beforeEach(async () => {
  dataDir = await freshFolder();
  writeVaultKit(dataDir);
  launched = await launchApp({ dataDir });
  await launched.page.getByRole('navigation').waitFor();
});
test.afterEach(async () => {
  await launched.close().catch(() => undefined);
  await removeFolder(dataDir);
});

test('no file of a vault exists until a person makes one', async () => {
  await launched.page.keyboard.press('Control+5');
  await expect(launched.page.getByText('No vault on this computer.')).toBeVisible();
  await picture(launched.page, 'vault-none-en');
  expect(readdirSync(dataDir).filter((name) => name.startsWith('vault'))).toEqual([]);
});

test('a weak passphrase is not taken unless the overrule is typed', async () => {
  const { page } = launched;
  await page.keyboard.press('Control+5');
  const secret = await opens(launched, () => button(page, 'Make a vault…').click());
  expect(secret.url()).toBe('app://secrets/');
  await secret.getByLabel('New passphrase').fill('password1');
  await secret.getByLabel('The same again').fill('password1');
  await expect(secret.locator('meter')).toHaveAttribute('aria-label', 'Guessed at once');
  await button(secret, 'Make the vault').click();
  await expect(secret.getByRole('alert')).toContainText('Too easy to guess');
  await picture(secret, 'vault-make-weak-en');
  await secret.getByLabel(/^Too weak/).fill('use it anyway');
  await button(secret, 'Make the vault').click();
  await expect(secret.getByRole('heading', { name: 'Your recovery code' })).toBeVisible();
});

test('make, lock, wrong passphrase, unlock, reveal, copy and clear', async () => {
  const { page } = launched;
  const code = await makeVault(launched);
  await addKey(launched);
  await picture(page, 'vault-unlocked-en');
  await expect(page.getByTestId('band')).toContainText('Vault unlocked');

  await page.keyboard.press('Control+Shift+K');
  await expect(page.getByText('Locked. It holds 1 secret.')).toBeVisible();
  await expect(page.getByText('sato-break-glass', { exact: true })).toHaveCount(0);
  const unlock = await opens(launched, () => button(page, 'Unlock…').click());
  await unlock.getByLabel('Passphrase', { exact: true }).fill('wrong');
  await unlock.keyboard.press('Enter');
  await expect(unlock.getByRole('alert')).toContainText('It does not open.');
  await expect(unlock.getByLabel('Passphrase', { exact: true })).toHaveValue('');
  await picture(unlock, 'vault-unlock-wrong-en');
  await unlock.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await closes(unlock, () => unlock.keyboard.press('Enter'));

  const reveal = await opens(launched, () => button(page, 'Show… sato-break-glass').click());
  await expect(reveal.locator('.secret')).toHaveText('Hidden');
  await button(reveal, 'Hold to show').hover();
  await reveal.mouse.down();
  await expect(reveal.locator('.secret')).toHaveText(`${KEY_ID}\n${SECRET}`);
  await picture(reveal, 'vault-reveal-held-en');
  await reveal.mouse.up();
  await expect(reveal.locator('.secret')).toHaveText('Hidden');
  await button(reveal, 'Hold to show').focus();
  await reveal.keyboard.down('Space');
  await expect(reveal.locator('.secret')).toContainText(SECRET);
  await reveal.keyboard.up('Space');
  await expect(reveal.locator('.secret')).toHaveText('Hidden');
  await button(reveal, 'Copy for 30 seconds').click();
  await expect(reveal.getByText(/^In the clipboard until/)).toBeVisible();
  expect(await clipboardOf(launched)).toBe(SECRET);
  const gone = reveal.waitForEvent('close');
  await launched.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await gone;
  await expect(page.getByText('Locked. It holds 1 secret.')).toBeVisible();
  expect(await clipboardOf(launched)).toBe('');

  const byCode = await opens(launched, () => button(page, 'Unlock…').click());
  await button(byCode, 'Use the recovery code').click();
  await byCode.getByLabel('Recovery code').fill(code.toLowerCase());
  await byCode.keyboard.press('Enter');
  await expect(byCode.getByRole('heading', { name: 'Change the passphrase' })).toBeVisible();
});

test('fault 25: a sleep during an incident locks the vault and signs the log, which goes on', async () => {
  const { page } = launched;
  await makeVault(launched);
  await addKey(launched);
  await page.keyboard.press('Control+1');
  await startIncident({ ...launched, lang: 'en' });
  const before = (await viewOf(page)).run?.log;
  await launched.app.evaluate(({ powerMonitor }) => void powerMonitor.emit('suspend'));
  await expect.poll(async () => (await viewOf(page)).vault.is).toBe('locked');
  await expect
    .poll(async () => {
      const log = (await viewOf(page)).run?.log;
      return log && log.records > (before?.records ?? 0) && log.checkpointed >= log.records;
    })
    .toBe(true);
  await page.keyboard.press('Control+Shift+N');
  await page.getByRole('dialog').getByRole('textbox').fill('still writing');
  await page.getByRole('dialog').getByRole('button', { name: 'Save note' }).click();
  await expect.poll(async () => (await viewOf(page)).run?.notes.length).toBe(1);
  expect((await viewOf(page)).run?.log.state).toBe('recording');
  expect((await viewOf(page)).run?.log.tail.map(({ type }) => type)).toContain('lock');
});
