import { expect, test } from '@playwright/test';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder, launchApp, removeFolder } from './app.ts';
import { confirmWindow, runOf, viewOf } from './story/responder.ts';
import { wordsOf } from './story/words.ts';

const en = wordsOf('en');

/** The newest version of the only draft, as the disk has it. */
function newest(dataDir: string): string {
  const drafts = join(dataDir, 'drafts');
  const folder = join(drafts, readdirSync(drafts)[0] ?? '');
  return readFileSync(join(folder, readdirSync(folder).sort().at(-1) ?? ''), 'utf8');
}

test('a five-step playbook is written with the keyboard, mended where a finding says, brought in and drilled', async () => {
  test.setTimeout(90_000);
  const { app, page, dataDir, close } = await launchApp({ lang: 'en' });
  const refused: string[] = [];
  page.on('console', (message) => {
    if (/content security policy|trusted/i.test(message.text())) refused.push(message.text());
  });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  try {
    await page.locator('[data-place=library]').press('Enter');
    await button(en.write.open).press('Enter');
    await button(en.write.fromTemplate).press('Enter');
    const code = page.getByRole('textbox', { name: en.write.text });
    await expect(code).toBeFocused();
    await expect(page.getByText(en.write.noFindings)).toBeVisible();

    // The rules that colour it are there: the content policy let them in.
    const key = code.locator('span', { hasText: /^format$/ }).first();
    expect(await key.evaluate((span) => getComputedStyle(span).color)).toBe('rgb(11, 87, 208)');

    await page.keyboard.press('Control+End');
    await page.keyboard.type('      - id: last\n', { delay: 5 });
    await expect(page.getByRole('button', { name: /missing-field/ }).first()).toBeVisible();
    await expect(button(en.write.bringIn)).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('F6');
    await expect(page.getByRole('tab', { name: en.write.tab.findings })).toBeFocused();
    await page.keyboard.press('F6');
    await expect(code).toBeFocused();
    for (let times = 0; times < 20; times += 1) await page.keyboard.press('Control+z');
    await expect(page.getByText(en.write.noFindings)).toBeVisible();

    // Suggested, chosen by the keyboard, and a whole step: the rest is filled in later.
    await page.keyboard.press('Control+End');
    await page.keyboard.type('      - ');
    await page.keyboard.press('Control+Space');
    await page.getByRole('option', { name: /^evidence/ }).waitFor();
    await page.keyboard.type('evid');
    await expect(page.getByRole('option').first()).toContainText('evidence');
    await page.keyboard.press('Enter');
    await expect(code).toContainText('kind: evidence');
    await expect(page.getByText(en.write.noFindings)).toBeVisible();

    // It is on the disk before anything is done with it, and a kill does not lose it.
    await expect.poll(() => newest(dataDir)).toContain('kind: evidence');

    await button(en.write.bringIn).press('Enter');
    await button(en.own.look.keep).press('Enter');
    const asked = await confirmWindow(app);
    const closed = asked.waitForEvent('close');
    await asked
      .getByRole('button', { name: 'Keep the playbook' })
      .click()
      .catch(() => undefined);
    await closed;
    await page.getByRole('button', { name: en.own.readOf.replace('{{id}}', 'OWN-01') }).click();
    await button(en.reader.startDrill).press('Enter');
    await expect.poll(async () => (await viewOf(page)).run?.playbook.id).toBe('OWN-01');
    const { current, mode } = await runOf(page);
    expect([mode, current?.path, current?.total]).toEqual(['drill', 'declare', 6]);
    expect(refused).toEqual([]);
  } finally {
    await close();
    await removeFolder(dataDir);
  }
});

test('what was typed is there again after the app was killed', async () => {
  const dataDir = await freshFolder();
  const first = await launchApp({ dataDir, lang: 'ja' });
  const ja = wordsOf('ja');
  const open = async ({ page }: typeof first): Promise<void> => {
    await page.locator('[data-place=library]').click();
    await page.getByRole('button', { name: ja.write.open, exact: true }).click();
  };
  let again: typeof first | undefined;
  try {
    await open(first);
    await first.page.getByRole('button', { name: ja.write.fromTemplate }).click();
    const code = first.page.getByRole('textbox', { name: ja.write.text });
    await code.press('Control+End');
    await first.page.keyboard.insertText('# 入力の途中');
    await expect.poll(() => newest(dataDir)).toContain('# 入力の途中');
    spawnSync('kill', ['-9', String(first.app.process().pid)]);
    await first.app.waitForEvent('close');
    again = await launchApp({ dataDir, lang: 'ja' });
    await open(again);
    await again.page.getByRole('button', { name: /^OWN-01 · 新しい手順書$/ }).click();
    const text = again.page.getByRole('textbox', { name: ja.write.text });
    await text.press('Control+End');
    await expect(text).toContainText('# 入力の途中');
  } finally {
    await again?.close();
    await removeFolder(dataDir);
  }
});
