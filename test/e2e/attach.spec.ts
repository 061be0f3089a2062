import { expect, test } from '@playwright/test';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PNG } from '../fakes/attached.ts';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { wordsOf } from './story/words.ts';

const en = wordsOf('en');

test('a file is attached to a draft, taken back with Undo, and missed when it is gone', async () => {
  test.setTimeout(90_000);
  const dataDir = await freshFolder();
  const files = await freshFolder();
  const plan = join(files, 'plan.png');
  writeFileSync(plan, PNG);
  const { app, page, close } = await launchApp({ lang: 'en', dataDir });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  /** What the system's dialog answers from now on; nothing: Esc. */
  const choose = (filePaths: string[]) =>
    app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: chosen.length === 0, filePaths: chosen });
    }, filePaths);
  try {
    await page.locator('[data-place=library]').press('Enter');
    await button(en.write.open).press('Enter');
    await button(en.write.fromTemplate).press('Enter');
    const code = page.getByRole('textbox', { name: en.write.text });
    await expect(page.getByText(en.write.noFindings)).toBeVisible();
    await code.press('Control+End');
    const before = await code.innerText();

    await choose([]);
    await button(en.write.attach).press('Enter');
    await expect(button(en.write.attach)).not.toHaveAttribute('aria-disabled', 'true');
    expect(await code.innerText()).toBe(before);
    expect(readdirSync(dataDir)).not.toContain('own-playbooks');

    await choose([plan]);
    await button(en.write.attach).press('Enter');
    await expect(page.getByText(en.write.attached.replace('{{file}}', 'plan.png'))).toBeVisible();
    await expect(code).toContainText('attachments: [plan]');
    await expect(page.getByText(en.write.noFindings)).toBeVisible();
    await code.press('Control+z');
    await expect(code).not.toContainText('attachments');
    await code.press('Control+y');
    await expect(code).toContainText('attachments: [plan]');

    const kept = join(dataDir, 'own-playbooks', 'kept');
    const [name = ''] = readdirSync(kept);
    expect(name).toMatch(/\.attachment$/);
    rmSync(join(kept, name));
    await code.press('Control+End');
    await page.keyboard.type('# more');
    await expect(
      page.getByRole('button', { name: /plan\.png is not on this computer/ }),
    ).toBeVisible();
  } finally {
    await close();
    await removeFolder(dataDir);
    await removeFolder(files);
  }
});
