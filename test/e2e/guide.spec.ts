import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { on } from './lane-a/keys.ts';
import { wordsOf } from './story/words.ts';

for (const lang of ['en', 'ja'] as const) {
  test(`the sign-in guide is printed from the keyboard, with an empty kit (${lang})`, async () => {
    test.setTimeout(120_000);
    const launched = await launchApp({ lang });
    const into = await freshFolder();
    const { app, page, dataDir } = launched;
    const words = wordsOf(lang);
    try {
      await app.evaluate(({ dialog, shell }, folder) => {
        dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [folder] });
        shell.showItemInFolder = () => undefined;
      }, into);
      await expect(page.getByLabel(words.home.search)).toBeFocused();
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
      await page.keyboard.type(words.command['go.stuck']);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: words.stuck.title.ladder })).toBeVisible();
      await on(page.getByRole('button', { name: words.stuck.title.mfa }), 'Enter');
      await expect(page.getByText(words.stuck.none).first()).toBeVisible();
      await on(page.getByRole('button', { name: words.stuck.print }), 'Enter');
      await expect
        .poll(() => readdirSync(into).filter((name) => name.endsWith('.pdf')).length, {
          timeout: 60_000,
        })
        .toBe(2);
      await expect(page.getByText(/sign-in-guide-.*\.ja\.pdf/)).toBeVisible();
      prints(into);
    } finally {
      await launched.close().catch(() => undefined);
      await removeFolder(dataDir);
      await removeFolder(into);
    }
  });
}

/** Both PDFs hold text, the Japanese one Japanese, and number their sheets. */
function prints(folder: string): void {
  const read = (lang: 'en' | 'ja'): string => {
    const name = readdirSync(folder).find((one) => one.endsWith(`.${lang}.pdf`)) ?? '';
    const path = join(folder, name);
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
    return spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.normalize(
      'NFKC',
    );
  };
  const english = read('en');
  for (const text of ['Ways in, from the top', 'AWS Support', 'Envelope or seal number']) {
    expect(english).toContain(text);
  }
  expect(english).toMatch(/1 of \d+/);
  const [sheet] = english.split('\f');
  expect(sheet, 'the ladder is whole on the first sheet').toMatch(
    /Ways in, from the top[\s\S]*AWS Support/,
  );
  const japanese = read('ja');
  for (const text of ['緊急サインインの手引き', '入る方法', '手で書き込む欄']) {
    expect(japanese).toContain(text);
  }
}
