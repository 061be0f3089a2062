import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder, type LaunchedApp } from './app.ts';
import { NO_KEYRING, storeOf, usesOf } from './keychain/store.ts';
import { viewOf } from './story/responder.ts';
import { wordsOf, type Lang } from './story/words.ts';
import { makeVault, picture } from './vault/person.ts';
import { skipUnless } from './skip-with-reason.ts';

interface VaultFile {
  readonly slots: readonly { readonly type: string }[];
}

const slotsIn = (dataDir: string): readonly string[] => {
  const file = JSON.parse(readFileSync(join(dataDir, 'vault.json'), 'utf8')) as VaultFile;
  return file.slots.map(({ type }) => type).sort();
};

test('fault 30: a system without a keyring: the screen says why in both languages, and nothing is put there', async () => {
  skipUnless(process.platform === 'linux', 'Only Linux desktops can be without a keyring.');
  test.setTimeout(120_000);
  const dataDir = await freshFolder();
  const start = async (lang: Lang): Promise<LaunchedApp> => {
    const launched = await launchApp({ dataDir, lang, env: NO_KEYRING });
    await launched.page.getByRole('navigation').waitFor();
    return launched;
  };
  try {
    const launched = await start('en');
    const store = await storeOf(launched);
    expect(['basic_text', undefined]).toContain(store);
    const why = store === undefined ? 'not-available' : 'plain-text';
    console.log(`The store of this Electron: ${store ?? 'not named'}. Refused as ${why}.`);
    await makeVault(launched);
    const { page } = launched;
    const { keychain } = wordsOf('en').vault;
    await expect(page.getByText(keychain[why])).toBeVisible();
    await expect(page.getByRole('button', { name: keychain.on })).toHaveCount(0);
    await picture(page, 'vault-no-keyring-en');

    // Nor can a window that asks all the same have it: refused at once, with nobody asked.
    const refused = await page.evaluate(() => window.api.call['vault.keychain']({ on: true }));
    expect(refused).toMatchObject({ ok: false, error: { code: 'keychain-refused' } });
    expect((await viewOf(page)).vault.slots).toEqual(['pass', 'recovery']);
    expect(await usesOf(launched)).toEqual([]);
    expect((await viewOf(page)).vault.keychain).toBe(why);
    await launched.close();
    expect(slotsIn(dataDir)).toEqual(['pass', 'recovery']);

    const again = await start('ja');
    await again.page.keyboard.press('Control+5');
    await expect(again.page.getByText(wordsOf('ja').vault.keychain[why])).toBeVisible();
    await picture(again.page, 'vault-no-keyring-ja');
    await again.close();
    expect(slotsIn(dataDir)).toEqual(['pass', 'recovery']);
  } finally {
    await removeFolder(dataDir);
  }
});
