import { expect, test, type Page } from '@playwright/test';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { confirm, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';
import { makeVault } from './vault/person.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

for (const lang of ['en', 'ja'] as const) {
  test(`a first kit is built, signed and taken in on the same laptop, no file picked by hand: ${lang}`, async () => {
    const words = wordsOf(lang);
    const desk = await freshFolder();
    const launched = await launchApp({ lang: 'en' });
    const { app, page, dataDir } = launched;
    try {
      await makeVault(launched);
      await page.evaluate((to) => window.api.call['settings.change']({ lang: to }), lang);
      await app.evaluate(
        ({ dialog }, filePath) => {
          dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
          dialog.showOpenDialog = () => Promise.reject(new Error('a file was asked for'));
        },
        join(desk, 'kit.yaml'),
      );
      await page.locator('[data-place=home]').click();
      await button(page, words.firstRun.kit.build).click();
      await button(page, words.kitDraft.from.sample).click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: words.kitDraft.from.sample })
        .click();
      await page.getByLabel(words.kitDraft.signer).selectOption('sato');
      await button(page, words.kitDraft.sign).click();
      await confirm({ app, lang });
      await button(page, words.firstRun.takeHere).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.kit.look.title);
      await page.getByRole('checkbox').check();
      await page.getByLabel(words.kit.look.whose).fill('佐藤');
      await button(page, words.kit.look.install).click();
      await confirm({ app, lang });
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.kitDraft.takenHere);
      await button(page, words.firstRun.next).click();
      await expect(page.getByRole('region', { name: words.firstRun.label })).toContainText('2');
      const { kit } = await viewOf(page);
      expect([kit?.name, kit?.signed]).toEqual(['Example Corp', true]);
    } finally {
      await launched.close();
      for (const folder of [desk, dataDir]) await removeFolder(folder);
    }
  });
}
