import { expect, test } from '@playwright/test';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { startIncident } from './incident/start.ts';
import { viewOf } from './story/responder.ts';
import { button, closes, makeVault, opens, PASSPHRASE, writeVaultKit } from './vault/person.ts';

async function crash({ app }: LaunchedApp): Promise<void> {
  const gone = app.waitForEvent('close');
  void app.evaluate(() => process.crash()).catch(() => undefined);
  await gone;
}

async function start(dataDir: string): Promise<LaunchedApp> {
  const launched = await launchApp({ dataDir });
  await launched.page.getByRole('navigation').waitFor();
  return launched;
}

/** An incident whose log's key the vault holds, and a crash. Answers the log's id. */
async function crashedIncident(dataDir: string): Promise<string> {
  const launched = await start(dataDir);
  await makeVault(launched);
  await launched.page.keyboard.press('Control+1');
  await startIncident({ ...launched, lang: 'en' });
  await expect.poll(async () => (await viewOf(launched.page)).vault.count).toBeGreaterThan(0);
  const logId = (await viewOf(launched.page)).run?.logId ?? '';
  await crash(launched);
  return logId;
}

let dataDir: string;
test.beforeEach(async () => {
  dataDir = await freshFolder();
  writeVaultKit(dataDir);
});
test.afterEach(() => removeFolder(dataDir));

test('after a crash the same log goes on once the vault is unlocked', async () => {
  const logId = await crashedIncident(dataDir);
  const launched = await start(dataDir);
  try {
    const { page } = launched;
    const unlock = await opens(launched, () => button(page, 'Unlock…').click());
    await unlock.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
    await closes(unlock, () => unlock.keyboard.press('Enter'));
    await button(page, /^Resume/).click();
    await expect.poll(async () => (await viewOf(page)).run?.logId).toBe(logId);
    expect((await viewOf(page)).run?.log.state).toBe('recording');
  } finally {
    await launched.close();
  }
});

test('after a crash with the vault left locked a new log follows the old one', async () => {
  const logId = await crashedIncident(dataDir);
  const launched = await start(dataDir);
  try {
    const { page } = launched;
    await button(page, /^Resume/).click();
    await expect.poll(async () => (await viewOf(page)).run?.logId).toBeTruthy();
    const { run, vault } = await viewOf(page);
    expect(run?.logId).not.toBe(logId);
    expect(run?.log.state).toBe('recording');
    expect(vault.is).toBe('locked');
  } finally {
    await launched.close();
  }
});
